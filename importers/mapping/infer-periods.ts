import { PERIOD_FORMATS, type PeriodFormat, parseWrittenPeriod } from './parse-written-period.ts';

export type InferredPeriods = { readonly periods: readonly PeriodFormat[] | null; readonly reason: string };

/** The one format that reads every text; null where none or several that disagree do (`03/04/2020`). */
export function inferPeriods(written: readonly string[]): InferredPeriods {
  const texts = [...new Set(written.map((text) => text.trim()))].filter((text) => text !== '');
  const [example = ''] = texts;
  const fitting = PERIOD_FORMATS.filter(
    (format) => texts.length > 0 && texts.every((text) => parseWrittenPeriod(text, [format]) !== null),
  );
  const [first] = fitting;
  if (first === undefined)
    return { periods: null, reason: `No one way of writing periods reads them all, such as “${example}”.` };
  const isAgreed = texts.every((text) => parseWrittenPeriod(text, fitting) !== null);
  return isAgreed
    ? { periods: [first], reason: `Every one reads as ${first}, such as “${example}”.` }
    : {
        periods: null,
        reason: `“${example}” may begin with the day or with the month: the file does not tell.`,
      };
}
