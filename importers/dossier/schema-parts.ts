import { z } from 'zod';
import { isIsoDate, parsePeriod } from '#metrics/domain/period.ts';

const SLUG_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const text = z.string().trim().min(1);
export const slug = z.string().regex(SLUG_PATTERN, 'expected lower-case letters, digits and hyphens');
/** YAML reads a bare `2017` or `3` as a number; where a label is meant, that is the same thing. */
export const label = z.union([text, z.int()], { error: 'expected text' }).transform(String);
export const date = z.string().refine(isIsoDate, 'expected a date that exists, written YYYY-MM-DD');
export const period = label.refine((written) => parsePeriod(written) !== null, {
  error: 'expected a period such as 2017, 2017-Q3, 2017-09, 2017-09-15 or 2017-07-01/2018-06-30',
});
export const share = z.number().gt(0).lt(1);
export const weight = z.number().min(0);

/** Absent and `null` mean the same: not stated. */
export function optional<T extends z.ZodType>(schema: T) {
  return z.nullable(schema).default(null);
}

export function list<T extends z.ZodType>(schema: T) {
  return z.array(schema).default([]);
}

/** A mapping that knows its line and may name its source. */
export function cited<T extends z.ZodRawShape>(shape: T) {
  return z.strictObject({ line: z.int(), source: optional(text), ...shape });
}
