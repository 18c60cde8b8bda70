import { parsePeriod } from '#metrics/domain/period.ts';

/** `iso` is the ledger's own: 2017, 2017-Q3, 2017-09, 2017-09-15 and ranges of days. */
export const PERIOD_FORMATS = [
  'iso',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'DD.MM.YYYY',
  'MM/YYYY',
  'YYYY/MM',
  'quarter',
] as const;
export type PeriodFormat = (typeof PERIOD_FORMATS)[number];

const two = (digits: string | undefined) => (digits ?? '').padStart(2, '0');

/** The ledger's spelling of a text in that format; whether there is such a day is asked afterwards. */
const SPELL: Readonly<Record<PeriodFormat, (text: string) => string | null>> = {
  iso: (text) => text,
  'DD/MM/YYYY': (text) => spell(/^(?<d>\d{1,2})\/(?<m>\d{1,2})\/(?<y>\d{4})$/, text),
  'MM/DD/YYYY': (text) => spell(/^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4})$/, text),
  'DD.MM.YYYY': (text) => spell(/^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})$/, text),
  'MM/YYYY': (text) => spell(/^(?<m>\d{1,2})\/(?<y>\d{4})$/, text),
  'YYYY/MM': (text) => spell(/^(?<y>\d{4})\/(?<m>\d{1,2})$/, text),
  quarter: (text) => {
    const parts = (
      /^[QT](?<q>[1-4])[ /-]?(?<y>\d{4})$/i.exec(text) ?? /^(?<y>\d{4})[ /-]?[QT](?<q>[1-4])$/i.exec(text)
    )?.groups;
    return parts ? `${parts.y}-Q${parts.q}` : null;
  },
};

function spell(pattern: RegExp, text: string): string | null {
  const parts = pattern.exec(text)?.groups;
  if (!parts) return null;
  const { y, m, d } = parts;
  return d === undefined ? `${y}-${two(m)}` : `${y}-${two(m)}-${two(d)}`;
}

/** The period a text means under the declared formats; null when it means none, or two that differ. */
export function parseWrittenPeriod(written: string, formats: readonly PeriodFormat[]): string | null {
  const text = written.trim();
  const read = new Set<string>();
  for (const format of formats) {
    const spelt = SPELL[format](text);
    if (spelt !== null && parsePeriod(spelt) !== null) read.add(spelt);
  }
  const [only] = read;
  return read.size === 1 && only !== undefined ? only : null;
}
