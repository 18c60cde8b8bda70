import { z } from 'zod';
import { isIsoDate } from '#metrics/domain/period.ts';

/** `?asOf=`: a timestamp, or a day. */
export const AsOf = z
  .string()
  .refine(
    (text) => isIsoDate(text) || z.iso.datetime({ offset: true }).safeParse(text).success,
    'is not a day such as 2026-11-23 or a time such as 2026-11-23T12:00:00Z',
  );

/** The moment of knowledge asked for; a day means its end in UTC, nothing means now. */
export function resolveAsOf(
  asked: string | null,
  now: string,
): { readonly asOf: string; readonly isPast: boolean } {
  if (asked === null) return { asOf: now, isPast: false };
  const asOf = new Date(isIsoDate(asked) ? `${asked}T23:59:59.999Z` : asked).toISOString();
  return { asOf, isPast: asOf < now };
}
