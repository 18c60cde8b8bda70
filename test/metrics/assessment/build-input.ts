import type {
  AssessmentInput,
  InputCriterion,
  InputIndicator,
  InputObjective,
  InputObservation,
  InputSeries,
} from '#metrics/assessment/assessment-input.ts';
import type { MandateInput } from '#metrics/assessment/mandate-input.ts';
import type { MoneyInput } from '#metrics/assessment/money-input.ts';
import { parsePeriod } from '#metrics/domain/period.ts';
import type { Condition } from '#metrics/domain/rule.ts';

/** Evaluation date of the examples; annual figures appear half a year after the year they describe. */
export const ON = '2026-06-30';

/** Value (and standard error, 1 unless given) by period. */
export type Values = Readonly<Record<string, number | null | readonly [number, number]>>;

export function observations(values: Values): InputObservation[] {
  return Object.entries(values).map(([label, entry]) => {
    const [value, standardError] = entry === null || typeof entry === 'number' ? [entry, 1] : entry;
    return {
      period: parsePeriod(label)!,
      value,
      uncertainty: { kind: 'standard_error', standardError },
      grade: 'B',
      publishedOn: null,
      breakBefore: false,
      ref: `ref-${label}`,
    };
  });
}

export function series(values: Values, fields: Partial<InputSeries> = {}): InputSeries {
  return {
    frequency: 'annual',
    lagYears: 0.5,
    lowerBound: null,
    upperBound: null,
    observations: observations(values),
    ...fields,
  };
}

export function indicator(id: string, fields: Partial<InputIndicator> = {}): InputIndicator {
  const target = { value: 40, lower: null, upper: null };
  return {
    id,
    code: id,
    direction: 'higher',
    scale: 'linear',
    isRatioScale: true,
    role: 'progress',
    weight: null,
    baseline: { value: 20, period: parsePeriod('2018')! },
    target,
    targetDueOn: '2028-06-30',
    milestones: [],
    originalTarget: target,
    series: series({ '2021': 26, '2022': 27, '2023': 29, '2024': 31, '2025': 34 }),
    ...fields,
  };
}

export function objective(
  id: string,
  indicators: readonly InputIndicator[],
  fields: Partial<InputObjective> = {},
): InputObjective {
  return { id, parent: null, title: id, weight: null, isCritical: false, indicators, ...fields };
}

export function condition(fields: Partial<Condition> = {}): Condition {
  return {
    comparator: '>=',
    threshold: 30,
    upper: null,
    sustained: { periods: 2, frequency: 'annual' },
    minQuality: 'C',
    decisionProbability: 0.8,
    ...fields,
  };
}

export function criterion(id: string, fields: Partial<InputCriterion> = {}): InputCriterion {
  return {
    id,
    title: id,
    role: 'criterion',
    weight: null,
    condition: condition(),
    series: series({ '2023': 30, '2024': 33, '2025': 34 }),
    span: 20,
    ...fields,
  };
}

export function mandate(fields: Partial<MandateInput> = {}): MandateInput {
  return {
    startedOn: '2019-03-01',
    endedOn: null,
    acts: [],
    consents: [],
    objectiveTasks: {},
    targets: {},
    ...fields,
  };
}

export function money(fields: Partial<MoneyInput> = {}): MoneyInput {
  return { activities: [], flows: [], budgets: [], allocations: [], deflators: [], ...fields };
}

export function input(fields: Partial<AssessmentInput> = {}): AssessmentInput {
  return {
    on: ON,
    objectives: [objective('o', [indicator('i')])],
    criteria: [criterion('c')],
    rule: { all: [{ ref: 'c' }] },
    sunsetOn: null,
    expiresOn: null,
    mandate: mandate(),
    money: money(),
    peers: null,
    ...fields,
  };
}
