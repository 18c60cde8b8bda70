import { z } from 'zod';
import { isAreaCode } from '#metrics/domain/area.ts';
import { INDICATOR_CODE_PATTERN } from '#metrics/domain/indicator.ts';
import { parseParams, parseQuery } from './parse-params.ts';
import { AsOf, resolveAsOf } from './read-as-of.ts';

const Params = z.object({ code: z.string().regex(INDICATOR_CODE_PATTERN) });

const Query = z.object({
  area: z.string().refine(isAreaCode, 'is not an area code').nullable().default(null),
  mission: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .nullable()
    .default(null),
  asOf: AsOf.nullable().default(null),
});

export type IndicatorQuery = z.infer<typeof Params> &
  Omit<z.infer<typeof Query>, 'asOf'> &
  ReturnType<typeof resolveAsOf>;

/** Which indicator, where, for which mission and as of when: the same for the page and its downloads. */
export function readIndicatorQuery(
  params: Readonly<Record<string, string | undefined>>,
  url: string,
  now: string,
): IndicatorQuery {
  const { asOf, ...where } = parseQuery(Query, url);
  return { ...parseParams(Params, params), ...where, ...resolveAsOf(asOf, now) };
}
