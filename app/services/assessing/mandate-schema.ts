import { z } from 'zod';
import type { MandateInput } from '#metrics/assessment/mandate-input.ts';
import { ACT_KINDS, CONSENT_STATUSES, STRENGTH_COMPONENTS, TARGET_REASONS } from '#metrics/domain/dossier.ts';
import { isIsoDate } from '#metrics/domain/period.ts';

export const Day = z.string().refine(isIsoDate, 'is not a day such as 2026-11-23');

const Act = z.looseObject({
  symbol: z.string(),
  kind: z.enum(ACT_KINDS),
  adoptedOn: Day,
  effectiveOn: Day.nullable(),
  expiresOn: Day.nullable(),
  tasks: z.array(z.string()),
  ceilings: z.array(
    z.looseObject({ component: z.enum(STRENGTH_COMPONENTS), value: z.number(), from: Day.nullable() }),
  ),
});

const Consent = z.looseObject({
  status: z.enum(CONSENT_STATUSES),
  givenOn: Day.nullable(),
  reviewOn: Day.nullable(),
  withdrawnOn: Day.nullable(),
});

const TargetVersion = z.looseObject({
  value: z.number().nullable(),
  dueOn: Day.nullable(),
  setOn: Day,
  reason: z.enum(TARGET_REASONS),
  approvedBy: z.string().nullable(),
});

/** Shape of the mandate among the inputs of an assessment. */
export const Mandate: z.ZodType<MandateInput> = z.looseObject({
  startedOn: Day.nullable(),
  endedOn: Day.nullable(),
  acts: z.array(Act),
  consents: z.array(Consent),
  objectiveTasks: z.record(z.string(), z.array(z.string())),
  targets: z.record(z.string(), z.array(TargetVersion)),
});
