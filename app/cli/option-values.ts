import { AppError } from '#app/errors.ts';
import { isIsoDate } from '#metrics/domain/period.ts';

/** The option's value if it is a calendar day; exit 2 with the option's name otherwise. */
export function isoDateOption(name: string, text: string | undefined): string | undefined {
  if (text !== undefined && !isIsoDate(text)) throw unusable(name, text, 'a day such as 2026-11-23');
  return text;
}

/**
 * A moment as ISO text in UTC. A day alone means its end: what was known on that day.
 */
export function timestampOption(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (isIsoDate(text)) return `${text}T23:59:59.999999Z`;
  if (
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})$/.test(text) ||
    !isIsoDate(text.slice(0, 10)) ||
    Number.isNaN(Date.parse(text))
  ) {
    throw unusable(name, text, 'a time such as 2026-11-23T12:00:00Z');
  }
  return text;
}

export function wholeNumberOption(
  name: string,
  text: string | undefined,
  { min, max }: { min: number; max: number },
): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < min || number > max)
    throw unusable(name, text, `a whole number from ${min} to ${max}`);
  return number;
}

function unusable(name: string, text: string, wanted: string): AppError {
  return new AppError('arguments_unusable', { message: `--${name} ${text} is not ${wanted}.` });
}
