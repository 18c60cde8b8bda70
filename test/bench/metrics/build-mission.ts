import type {
  AssessmentInput,
  InputCriterion,
  InputIndicator,
  InputObjective,
  InputObservation,
} from '#metrics/assessment/assessment-input.ts';
import { type ComputeOptions, DEFAULT_DRAWS, DEFAULT_SEED } from '#metrics/assessment/compute-assessment.ts';
import { parsePeriod } from '#metrics/domain/period.ts';
import type { StatedUncertainty } from '#metrics/observation/stated-uncertainty.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import {
  condition,
  criterion,
  indicator,
  input,
  objective,
  series,
} from '#test/metrics/assessment/build-input.ts';

const INDICATORS_PER_OBJECTIVE = 5;
const OBJECTIVES = 6;
const CRITERIA = 10;
const YEARS = ['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025'];

/**
 * A mission of 30 indicators in a tree of objectives and 10 criteria over one to five periods, with every kind of error
 * that publishers state, one figure missing and six indicators of ownership; missions of different numbers differ in
 * all their figures.
 */
export function buildMission(number: number): AssessmentInput {
  const leaves = Array.from({ length: OBJECTIVES }, (_, j) => buildObjective(number, j));
  const parents = ['a', 'b', 'c'].map((id) => objective(`parent-${id}`, []));
  const criteria = Array.from({ length: CRITERIA }, (_, k) => buildCriterion(leaves, k));
  const counted = criteria.filter(({ role }) => role === 'criterion').map(({ id }) => ({ ref: id }));
  return input({
    objectives: [...parents, ...leaves],
    criteria,
    rule: { all: [...counted.slice(0, 3), { atLeast: 2, of: counted.slice(3) }] },
  });
}

/** How that mission is computed. */
export function missionOptions(number: number, draws = DEFAULT_DRAWS): ComputeOptions {
  return {
    mission: `mission-${number}`,
    asOf: '2026-06-30T00:00:00Z',
    draws,
    seed: DEFAULT_SEED,
    parameters: DEFAULT_PARAMETERS,
  };
}

function buildObjective(number: number, j: number): InputObjective {
  const indicators = Array.from({ length: INDICATORS_PER_OBJECTIVE }, (_, i) => buildIndicator(number, j, i));
  return objective(`objective-${j}`, indicators, { parent: `parent-${'abc'[j % 3]}`, weight: 1 + (j % 2) });
}

function buildIndicator(number: number, j: number, i: number): InputIndicator {
  const place = j * INDICATORS_PER_OBJECTIVE + i;
  const id = `indicator-${place}`;
  const isCount = i === 3;
  const isMissing = place === OBJECTIVES * INDICATORS_PER_OBJECTIVE - 1;
  const rising = YEARS.map((_, year) => 20 + place / 4 + 2 * year + wobble(number, place, year));
  const falling = rising.map((value) => 3_600 / value);
  const values = isCount ? falling : rising;
  const target = isCount ? { value: 70, lower: null, upper: null } : { value: 45, lower: null, upper: null };
  return indicator(id, {
    direction: isCount ? 'lower' : 'higher',
    scale: isCount ? 'log' : 'linear',
    role: i === 1 ? 'ownership' : 'progress',
    weight: 1 + (i % 3),
    baseline: { value: isCount ? 180 : 20, period: parsePeriod('2017')! },
    target,
    originalTarget: target,
    series: series({}, { observations: isMissing ? [] : observe(id, values, i) }),
  });
}

/** Errors by the place of the indicator in its objective. */
function observe(id: string, values: readonly number[], i: number): InputObservation[] {
  return values.map((value, year) => ({
    period: parsePeriod(YEARS[year]!)!,
    value,
    uncertainty: errorOf(value, i),
    grade: 'B',
    publishedOn: null,
    breakBefore: false,
    ref: `${id}/${YEARS[year]}`,
  }));
}

function errorOf(value: number, i: number): StatedUncertainty {
  if (i === 2) return { kind: 'interval', lower: value - 3, upper: value + 4, level: 0.9 };
  if (i === 3) return { kind: 'count', count: Math.round(value), exposure: 1e5, per: 1e5, dispersion: 2 };
  if (i === 4)
    return { kind: 'proportion', successes: 10 * value, trials: 1_000, designEffect: 2, scale: 100 };
  return { kind: 'standard_error', standardError: 2 };
}

function buildCriterion(leaves: readonly InputObjective[], k: number): InputCriterion {
  const { series: measured } = leaves[k % OBJECTIVES]!.indicators[k % 3]!;
  return criterion(`criterion-${k}`, {
    role: k === 7 || k === 8 ? 'gate' : k === 9 ? 'veto' : 'criterion',
    condition: condition({
      comparator: k === 6 ? 'between' : '>=',
      threshold: k === 9 ? 50 : k > 6 ? 22 : 28 + k,
      upper: k === 6 ? 60 : null,
      sustained: { periods: 1 + (k % 5), frequency: 'annual' },
    }),
    series: measured,
    span: 25,
  });
}

/** A number between −2 and 2 that looks random and is the same every time. */
function wobble(number: number, place: number, year: number): number {
  return ((number * 7_919 + place * 104_729 + year * 1_299_709) % 401) / 100 - 2;
}
