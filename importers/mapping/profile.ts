/**
 * How a table that no publisher's importer knows is to be read: which column is what, what the file does not say,
 * how numbers and periods are written, and whose figures they are. Versioned JSON, so that an import can be repeated.
 */
import { z } from 'zod';
import { INDICATOR_CODE_PATTERN, INDICATOR_FAMILIES } from '#metrics/domain/indicator.ts';
import { OBSERVATION_STATUSES } from '#metrics/domain/observation.ts';
import { isIsoDate, parsePeriod } from '#metrics/domain/period.ts';
import { PERIOD_FORMATS } from './parse-written-period.ts';

const text = z.string().trim().min(1).max(2_000);
const day = z.string().refine(isIsoDate, 'a day such as 2026-11-25');
const period = z
  .string()
  .refine((written) => parsePeriod(written) !== null, 'a period such as 2017 or 2017-Q3');
const code = z.string().max(80).regex(INDICATOR_CODE_PATTERN, 'a lower-case code with hyphens');
const dimension = z.string().regex(/^[a-z_]+$/, 'a dimension in lower case, such as sex');
const crosswalk = <Target extends z.ZodType>(target: Target) => z.record(z.string(), target).default({});

/** Where a field stands: in a column, by its header, or nowhere in the file, when one text holds for every row. */
const field = z.union([z.strictObject({ column: text }), z.strictObject({ constant: text })]);
const level = z.union([
  z.strictObject({ column: text }),
  z.strictObject({ constant: z.number().gt(0).lt(1) }),
]);

/** A column of figures, with what its header says of every figure in it. A long table has one, a wide one several. */
const figures = z.strictObject({
  value: text,
  lower: text.optional(),
  upper: text.optional(),
  indicator: code.optional(),
  period: period.optional(),
  dimensions: z.record(dimension, text).default({}),
});

const indicator = z.strictObject({
  code,
  name: text,
  unit: text,
  family: z.enum(INDICATOR_FAMILIES).default('other'),
  lowerBound: z.number().nullable().default(null),
  upperBound: z.number().nullable().default(null),
  isRatioScale: z.boolean().default(false),
});

export const mappingProfile = z
  .strictObject({
    format: z.literal('mapping-profile/1'),
    name: text,
    table: z
      .strictObject({
        /** Of a workbook; null: the first. Other sheets are not read. */
        sheet: text.nullable().default(null),
        /** Line of the header; null: the first line that is not blank. JSON has none. */
        headerLine: z.int().positive().nullable().default(null),
        /** Names that lead from the top of a JSON document to its list of records. */
        recordsAt: z.array(text).max(16).default([]),
      })
      .prefault({}),
    fields: z.strictObject({
      indicator: field.optional(),
      area: field.optional(),
      mission: field.optional(),
      period: field.optional(),
      level: level.optional(),
      unit: field.optional(),
      status: field.optional(),
      note: field.optional(),
    }),
    dimensions: z.record(dimension, field).default({}),
    figures: z.array(figures).min(1).max(2_000),
    numbers: z.strictObject({
      decimal: z.enum(['.', ',']),
      thousands: z.enum([',', '.', ' ', "'"]).nullable(),
      /** `refuse` a percent sign; `keep` the number before it; `share`: divide it by 100. */
      percent: z.enum(['refuse', 'keep', 'share']).default('refuse'),
    }),
    periods: z.array(z.enum(PERIOD_FORMATS)).min(1),
    /** Texts in place of a figure. Null: no observation; otherwise the status that the publisher means by it. */
    missing: crosswalk(z.enum(OBSERVATION_STATUSES).exclude(['measured']).nullable()),
    codes: z
      .strictObject({
        indicator: crosswalk(code),
        /** Null: a group of countries, left out. */
        area: crosswalk(text.nullable()),
        mission: crosswalk(text),
        status: crosswalk(z.enum(OBSERVATION_STATUSES)),
        /** The unit of the indicator that the file's word stands for, and what to multiply by to get there. */
        unit: crosswalk(z.strictObject({ unit: text, factor: z.number().positive().default(1) })),
      })
      .prefault({}),
    /** Indicators that the shipped library does not have. */
    indicators: z.array(indicator).default([]),
    source: z.strictObject({
      key: z
        .string()
        .max(80)
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a lower-case key with hyphens'),
      publisher: text,
      title: text,
      citation: text,
      url: z.url().nullable().default(null),
      licence: text,
      accessedOn: day.nullable().default(null),
      publishedOn: day.nullable().default(null),
    }),
    /** What a suggestion says about itself; of no effect on reading. */
    suggestion: z.unknown().optional(),
  })
  .superRefine((profile, context) => {
    const fail = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    const { fields, numbers, periods } = profile;
    if (numbers.decimal === numbers.thousands)
      fail(['numbers'], 'one sign cannot part both decimals and thousands');
    if (periods.includes('DD/MM/YYYY') && periods.includes('MM/DD/YYYY'))
      fail(['periods'], 'days first and months first cannot be told apart; keep one');
    if (!fields.area && !fields.mission) fail(['fields', 'area'], 'name the area or the mission');
    for (const need of ['indicator', 'period'] as const) {
      if (!fields[need] && profile.figures.some((column) => column[need] === undefined))
        fail(['fields', need], `name the ${need}, or state it with every column of figures`);
    }
    if (profile.figures.some(({ lower, upper }) => lower ?? upper) && !fields.level)
      fail(['fields', 'level'], 'an interval needs its level, such as 0.95');
  });

export type MappingProfile = z.output<typeof mappingProfile>;
export type ProfileField = z.output<typeof field>;
export type FigureColumn = z.output<typeof figures>;
