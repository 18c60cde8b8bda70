/** Flags of the European Statistical Office beside a figure (its list of observation and confidentiality statuses). */
import type { ObservationStatus } from '#metrics/domain/observation.ts';

const WORDS: Readonly<Record<string, string>> = {
  d: 'definition differs',
  e: 'estimated',
  f: 'forecast',
  i: 'see the publisher’s notes',
  n: 'not significant',
  p: 'provisional',
  r: 'revised',
  s: 'estimate of Eurostat',
  u: 'low reliability',
};

export type Flagged = {
  readonly breakBefore: boolean;
  readonly note: string | null;
  /** What a figure that is not there is instead; null: merely not available. */
  readonly absentAs: Exclude<ObservationStatus, 'measured'> | null;
};

/** `written` as it stands: `b`, `be`, `b,e`, `c`; letters the office does not define are kept in the note. */
export function readFlags(written: string, confidentiality = ''): Flagged {
  const flags = [...new Set(written.toLowerCase().replace(/[^a-z]/g, ''))];
  const isConfidential = flags.includes('c') || /^[cnsd]$/i.test(confidentiality.trim());
  const said = flags.filter((flag) => !'bcz'.includes(flag)).map((flag) => WORDS[flag] ?? `flag "${flag}"`);
  return {
    breakBefore: flags.includes('b'),
    note: said.length === 0 ? null : `Said by the publisher: ${said.join(', ')}`,
    absentAs: isConfidential ? 'withheld' : flags.includes('z') ? 'not_applicable' : null,
  };
}
