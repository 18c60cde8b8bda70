import { z } from 'zod';
import type { PeersInput } from '#metrics/assessment/peers-input.ts';
import { Day } from './mandate-schema.ts';

const Observation = z.looseObject({
  period: z.looseObject({ label: z.string(), start: Day, end: Day }),
  value: z.number().nullable(),
  breakBefore: z.boolean(),
});

/** Shape of the peers among the inputs of an assessment; null: none are declared. */
export const Peers: z.ZodType<PeersInput | null> = z
  .looseObject({
    declaredOn: Day,
    areas: z.array(z.string()),
    panels: z.array(
      z.looseObject({
        indicatorId: z.string(),
        area: z.string(),
        peers: z.array(z.looseObject({ area: z.string(), observations: z.array(Observation) })),
      }),
    ),
  })
  .nullable();
