import { parseWrittenNumber, type WrittenNumbers } from './parse-written-number.ts';

export type InferredNumbers = {
  /** Null: the texts can be read in two ways that differ, or in none. */
  readonly numbers: WrittenNumbers | null;
  /** Texts that mean that there is no figure. */
  readonly missing: readonly string[];
  readonly reason: string;
};

const MARKERS = /^(\.{1,3}|-{1,2}|–|—|:|x|n\/?a|n\.a\.|nd|n\.d\.|n\/d|s\/d|k\. ?a\.|null|none)$/i;
const DECIMALS = ['.', ','] as const;
const THOUSANDS = [null, ',', '.', ' ', "'"] as const;

/**
 * How all figures of a table are written: the one format that reads every one of them. Where two formats do and
 * disagree (`1,234`), the texts do not tell, and a person has to.
 */
export function inferNumbers(written: readonly string[]): InferredNumbers {
  const texts = [...new Set(written.map((text) => text.trim()))].filter((text) => text !== '');
  const missing = texts.filter((text) => MARKERS.test(text));
  const figures = texts.filter((text) => !MARKERS.test(text));
  const percent = figures.some((text) => text.endsWith('%')) ? 'keep' : 'refuse';
  const readings = DECIMALS.flatMap((decimal) =>
    THOUSANDS.map((thousands) => ({ decimal, thousands, percent }) as const),
  )
    .filter(({ decimal, thousands }) => decimal !== thousands)
    .map((numbers) => ({ numbers, values: valuesUnder(numbers, figures) }))
    .filter(({ values }) => values !== null);
  const [first] = readings;
  if (first === undefined)
    return { numbers: null, missing, reason: `No way of writing numbers reads ${examples(figures)}.` };
  const isAgreed = readings.every(({ values }) => values?.join() === first.values?.join());
  if (!isAgreed)
    return {
      numbers: null,
      missing,
      reason: `${examples(figures)} can be read with a decimal comma, a decimal point or thousands: the file does not tell.`,
    };
  const reason =
    readings.length > 1 && first.numbers.decimal === '.'
      ? 'The figures of the sample have neither decimals after a comma nor thousands.'
      : `Every figure of the sample reads so, such as ${examples(figures)}.`;
  return { numbers: first.numbers, missing, reason };
}

function valuesUnder(numbers: WrittenNumbers, texts: readonly string[]): number[] | null {
  const values: number[] = [];
  for (const text of texts) {
    const parsed = parseWrittenNumber(text, numbers);
    if (parsed.kind !== 'number') return null;
    values.push(parsed.value);
  }
  return values;
}

function examples(texts: readonly string[]): string {
  const telling = [...texts].sort((a, b) => b.length - a.length).slice(0, 3);
  return telling.length === 0 ? 'no text' : telling.map((text) => `“${text.slice(0, 40)}”`).join(', ');
}
