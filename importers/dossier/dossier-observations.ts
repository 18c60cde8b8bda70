import { z } from 'zod';
import { OBSERVATION_STATUSES, type ObservationRecord, QUALITY_GRADES } from '#metrics/domain/observation.ts';
import type { SourceRecord } from '#metrics/domain/source.ts';
import { area, indicatorCode } from './dossier-schema.ts';
import { cited, date, optional, period, share, text } from './schema-parts.ts';

export const observationSchema = cited({
  indicator: indicatorCode,
  area: optional(area),
  mission: optional(z.literal('self')),
  period,
  value: optional(z.number()),
  status: optional(z.enum(OBSERVATION_STATUSES)),
  disaggregation: z
    .string()
    .regex(/^([a-z_]+=[^;=]+(;[a-z_]+=[^;=]+)*)?$/, 'expected key=value;key=value')
    .default(''),
  lower: optional(z.number()),
  upper: optional(z.number()),
  level: optional(share),
  standardError: optional(z.number().min(0)),
  sampleSize: optional(z.number().min(0)),
  numerator: optional(z.number()),
  denominator: optional(z.number()),
  grade: optional(z.enum(QUALITY_GRADES)),
  breakBefore: z.boolean().default(false),
  publishedOn: optional(date),
  note: optional(text),
})
  .refine((one) => one.area !== null || one.mission !== null, 'expected `area`, or `mission: self`')
  .refine(
    (one) => (one.value === null) === (one.status !== null && one.status !== 'measured'),
    'expected a number in `value`, or a `status` that says why there is none',
  )
  .refine(
    (one) => (one.lower === null && one.upper === null) || one.level !== null,
    'an interval needs its `level`',
  )
  .refine(isOrdered, 'expected lower ≤ value ≤ upper');

export type DossierObservation = z.output<typeof observationSchema>;

type Context = {
  readonly slug: string;
  readonly ownSource: string;
  readonly sources: ReadonlyMap<string, SourceRecord>;
};

/** A figure typed into the dossier; it was known when its source was published, unless it says otherwise. */
export function observationRecord(written: DossierObservation, context: Context): ObservationRecord {
  const sourceKey = written.source ?? context.ownSource;
  const { source: _source, mission, status, publishedOn, ...rest } = written;
  return {
    ...rest,
    disaggregation: rest.disaggregation.split(';').sort().join(';'),
    mission: mission === null ? null : context.slug,
    status: status ?? 'measured',
    publishedOn: publishedOn ?? context.sources.get(sourceKey)?.publishedOn ?? null,
    sourceKey,
    sheet: null,
    column: null,
  };
}

function isOrdered(one: {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}) {
  const values = [one.lower, one.value, one.upper].filter((value) => value !== null);
  return values.every((value, index) => index === 0 || (values[index - 1] ?? value) <= value);
}
