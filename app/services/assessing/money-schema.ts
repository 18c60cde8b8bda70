import { z } from 'zod';
import type { MoneyInput } from '#metrics/assessment/money-input.ts';
import { DECIMAL_PATTERN } from '#metrics/domain/money.ts';
import { FLOW_KINDS } from '#metrics/money/statement.ts';
import { Day } from './mandate-schema.ts';

const Currency = z.string().regex(/^[A-Z]{3}$/, 'is not a currency code such as USD');
const Amount = z.string().regex(DECIMAL_PATTERN, 'is not a decimal number written as text');

/** Money that begins before it ends. */
function days<T extends { readonly from: string; readonly to: string }>(schema: z.ZodType<T>): z.ZodType<T> {
  return schema.refine(({ from, to }) => from <= to, 'ends before it begins');
}

/** Shape of the money among the inputs of an assessment. */
export const Money: z.ZodType<MoneyInput> = z.looseObject({
  activities: z.array(
    z.looseObject({ id: z.string(), parents: z.array(z.string()), startedOn: Day.nullable() }),
  ),
  flows: z.array(
    days(
      z.looseObject({
        kind: z.enum(FLOW_KINDS),
        activity: z.string(),
        from: Day,
        to: Day,
        currency: Currency,
        amount: Amount,
        provider: z.string().nullable(),
        linkedActivity: z.string().nullable(),
      }),
    ),
  ),
  budgets: z.array(
    days(
      z.looseObject({
        activity: z.string(),
        isRevised: z.boolean(),
        from: Day,
        to: Day,
        currency: Currency,
        amount: Amount,
      }),
    ),
  ),
  allocations: z.array(
    z.looseObject({
      activity: z.string(),
      objective: z.string().nullable(),
      share: z.number().min(0).max(1),
    }),
  ),
  deflators: z.array(
    z.looseObject({
      currency: Currency,
      name: z.string(),
      citation: z.string(),
      baseYear: z.string(),
      byYear: z.record(z.string(), z.number().positive()),
    }),
  ),
});
