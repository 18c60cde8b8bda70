/** The shape of `mission-dossier/1`. References between parts are checked in `check-references.ts`. */
import { z } from 'zod';
import { AREA_PATTERN } from '#metrics/domain/area.ts';
import {
  ACT_KINDS,
  CONSENT_STATUSES,
  CRITERION_KINDS,
  CRITERION_ROLES,
  DECISION_KINDS,
  INDICATOR_ROLES,
  INSTRUMENT_KINDS,
  MISSION_KINDS,
  MISSION_PHASES,
  OPINION_HOLDERS,
  STRENGTH_COMPONENTS,
  TARGET_REASONS,
  TASK_STATES,
} from '#metrics/domain/dossier.ts';
import {
  DIRECTIONS,
  INDICATOR_CODE_PATTERN,
  INDICATOR_FAMILIES,
  RESULT_LEVELS,
  SCALES,
} from '#metrics/domain/indicator.ts';
import { QUALITY_GRADES } from '#metrics/domain/observation.ts';
import { FREQUENCIES, isIsoDate } from '#metrics/domain/period.ts';
import { COMPARATORS } from '#metrics/domain/rule.ts';
import { cited, date, label, list, optional, period, slug, text, weight } from './schema-parts.ts';

export const area = z.string().regex(AREA_PATTERN, 'expected an area code such as HTI, XKX or HTI-OU');
export const indicatorCode = z
  .string()
  .regex(INDICATOR_CODE_PATTERN, 'expected a lower-case code with hyphens');

const mission = z.strictObject({
  line: z.int(),
  source: text,
  slug,
  name: text,
  acronym: optional(text),
  kind: z.enum(MISSION_KINDS),
  phase: z.enum(MISSION_PHASES),
  fictional: z.boolean(),
  areas: z.array(area).min(1),
  lead: text,
  startedOn: optional(date),
  endedOn: optional(date),
  sunsetOn: optional(date),
  summary: text,
  predecessors: list(slug),
  successors: list(slug),
  fiscalYearStart: optional(
    z.string().refine((written) => isIsoDate(`2001-${written}`), 'expected a month and day, written MM-DD'),
  ),
});

const declaredSource = z.strictObject({
  line: z.int(),
  publisher: text,
  title: text,
  citation: optional(text),
  url: optional(z.url({ protocol: /^https?$/ })),
  licence: optional(text),
  accessedOn: optional(date),
  publishedOn: optional(date),
});

const act = cited({
  symbol: text,
  kind: z.enum(ACT_KINDS),
  body: text,
  legalBasis: optional(text),
  adoptedOn: date,
  effectiveOn: optional(date),
  expiresOn: optional(date),
  summary: optional(text),
  ceilings: list(
    cited({ component: z.enum(STRENGTH_COMPONENTS), value: z.int().min(0), from: optional(date) }),
  ),
  clauses: list(cited({ key: label, paragraph: optional(label), summary: text })),
});

const consent = cited({
  instrument: text,
  status: z.enum(CONSENT_STATUSES),
  givenBy: text,
  scope: optional(text),
  conditions: optional(text),
  givenOn: optional(date),
  reviewOn: optional(date),
  withdrawnOn: optional(date),
});

const instrument = cited({
  kind: z.enum(INSTRUMENT_KINDS),
  title: text,
  parties: list(text),
  legalEffect: optional(text),
  safeguards: optional(text),
  signedOn: optional(date),
  expiresOn: optional(date),
});

const ownIndicator = z.strictObject({
  line: z.int(),
  code: indicatorCode,
  name: text,
  definition: text,
  unit: text,
  family: z.enum(INDICATOR_FAMILIES),
  level: z.enum(RESULT_LEVELS).default('outcome'),
  direction: z.enum(DIRECTIONS),
  scale: z.enum(SCALES).default('linear'),
  isRatioScale: z.boolean().default(false),
  lowerBound: optional(z.number()),
  upperBound: optional(z.number()),
  frequency: z.enum(FREQUENCIES).default('annual'),
  publicationLagYears: z.number().min(0).default(0.5),
  standardCode: optional(text),
  caution: optional(text),
});

const target = cited({
  value: optional(z.number()),
  lower: optional(z.number()),
  upper: optional(z.number()),
  dueOn: optional(date),
  setOn: date,
  reason: z.enum(TARGET_REASONS).default('original'),
  approvedBy: optional(text),
}).refine(
  (one) => (one.value === null) !== (one.lower === null && one.upper === null),
  'expected either `value` or a range with `lower`, `upper` or both',
);

const indicatorUse = cited({
  indicator: indicatorCode,
  area: optional(area),
  role: z.enum(INDICATOR_ROLES).default('progress'),
  weight: optional(weight),
  weightCitation: optional(text),
  direction: optional(z.enum(DIRECTIONS)),
  scale: optional(z.enum(SCALES)),
  baseline: optional(cited({ value: z.number(), period })),
  targets: list(target),
  milestones: list(cited({ value: z.number(), on: date })),
});

const objective = cited({
  id: label,
  parent: optional(label),
  title: text,
  weight: optional(weight),
  weightCitation: optional(text),
  critical: z.boolean().default(false),
  clauses: list(label),
  need: optional(text),
  indicators: list(indicatorUse),
});

const criterion = cited({
  id: label,
  title: text,
  kind: z.enum(CRITERION_KINDS),
  role: z.enum(CRITERION_ROLES).default('criterion'),
  indicator: optional(indicatorCode),
  area: optional(area),
  comparator: optional(z.enum(COMPARATORS)),
  threshold: optional(z.number()),
  upper: optional(z.number()),
  sustained: optional(
    z
      .strictObject({ line: z.int(), periods: z.int().min(1), frequency: z.enum(FREQUENCIES) })
      .transform(({ periods, frequency }) => ({ periods, frequency })),
  ),
  minQuality: optional(z.enum(QUALITY_GRADES)),
  decisionProbability: optional(z.number().gt(0.5).max(1)),
  weight: optional(weight),
  mandateRef: optional(text),
  verifiedBy: optional(text),
});

/** `sources` is a table of keys, so the line of the table itself is not one of them. */
function withoutLine(table: unknown): unknown {
  if (typeof table !== 'object' || table === null || Array.isArray(table)) return table;
  return Object.fromEntries(Object.entries(table).filter(([key]) => key !== 'line'));
}

export const dossierSchema = z.strictObject({
  line: z.int(),
  format: z.literal('mission-dossier/1'),
  mission,
  sources: z.unknown().transform(withoutLine).pipe(z.record(text, declaredSource)),
  mandate: list(act),
  consents: list(consent),
  instruments: list(instrument),
  indicators: list(ownIndicator),
  objectives: list(objective),
  criteria: list(criterion),
  sunsetRule: z.unknown().optional(),
  opinions: list(cited({ holder: z.enum(OPINION_HOLDERS), on: date, text })),
  decisions: list(
    cited({
      kind: z.enum(DECISION_KINDS),
      on: date,
      body: text,
      summary: text,
      wasConsistent: optional(z.boolean()),
    }),
  ),
  recommendations: list(
    cited({
      by: text,
      on: date,
      text,
      response: optional(text),
      status: z.enum(['open', 'accepted', 'rejected', 'implemented']).default('open'),
    }),
  ),
  tasks: list(
    cited({
      title: text,
      recipient: optional(text),
      state: z.enum(TASK_STATES),
      dueOn: optional(date),
      fundedBy: optional(text),
    }),
  ),
  safeguards: list(
    cited({
      kind: z.enum(['hrddp', 'oversight', 'complaints', 'data_protection', 'technology']),
      title: text,
      state: text,
    }),
  ),
  peers: optional(cited({ declaredOn: date, reason: text, areas: z.array(area).min(1) })),
  gaps: list(text),
  observations: list(z.unknown()),
  money: list(z.unknown()),
});

export type DossierFile = z.output<typeof dossierSchema>;
export type DeclaredSource = z.output<typeof declaredSource>;
