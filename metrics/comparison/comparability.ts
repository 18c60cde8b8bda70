import type { Assessment } from '#metrics/assessment/assessment.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { canonicalJson } from '#metrics/assessment/canonical-json.ts';

/** Why missions can hardly be compared; each is a sentence of the reasons catalogue. */
export const COMPARABILITY_CODES = [
  'security_not_comparable',
  'different_mandates',
  'no_shared_indicators',
  'some_shared_indicators',
  'different_dates',
  'different_coverage',
  'different_ages',
  'different_parameters',
  'different_prices',
  'shared_observations',
  'one_withheld',
] as const;
export type ComparabilityCode = (typeof COMPARABILITY_CODES)[number];

export type ComparabilityWarning = {
  readonly code: ComparabilityCode;
  /** Codes of indicators or slugs of missions that it is about; empty: all missions. */
  readonly about: readonly string[];
};

export type Judged = {
  readonly slug: string;
  readonly input: AssessmentInput;
  readonly assessment: Assessment;
};

/** Observed shares of weight and median ages further apart than this are called different. */
const COVERAGE_STEP = 0.1;
const AGE_STEP_YEARS = 1;

/**
 * What stands between missions and a comparison of their scores. That they worked under different conditions of
 * security is always said: nothing in a score accounts for it.
 *
 * @source Method §6.6, §7.7, §9.
 */
export function comparabilityWarnings(judged: readonly Judged[]): readonly ComparabilityWarning[] {
  const about: Readonly<Record<ComparabilityCode, readonly string[] | null>> = {
    security_not_comparable: [],
    different_mandates: differ(judged, ({ input }) => input.objectives.map(({ title }) => title)),
    ...sharedIndicators(judged),
    different_dates: differ(judged, ({ input }) => input.on),
    different_coverage: spread(judged, ({ assessment }) => assessment.coverage.indicators, COVERAGE_STEP),
    different_ages: spread(judged, ({ assessment }) => assessment.quality.medianAgeYears, AGE_STEP_YEARS),
    different_parameters: differ(judged, ({ assessment }) => [
      assessment.methodVersion,
      assessment.parameters,
    ]),
    different_prices: differ(judged, ({ input }) =>
      input.money.deflators.map(({ name, baseYear }) => [name, baseYear]),
    ),
    shared_observations: sharedObservations(judged),
    one_withheld: listed(
      judged.filter(({ assessment }) => assessment.ers.isWithheld).map(({ slug }) => slug),
    ),
  };
  return COMPARABILITY_CODES.flatMap((code) => {
    const subjects = about[code];
    return subjects === null ? [] : [{ code, about: subjects }];
  });
}

function listed(items: readonly string[]): readonly string[] | null {
  return items.length === 0 ? null : items;
}

function differ(judged: readonly Judged[], of: (one: Judged) => unknown): readonly string[] | null {
  return new Set(judged.map((one) => canonicalJson(of(one)))).size > 1 ? [] : null;
}

/** Unknown values are not compared: their absence is said by coverage. */
function spread(
  judged: readonly Judged[],
  of: (one: Judged) => number | null,
  step: number,
): readonly string[] | null {
  const values = judged.map(of).filter((value) => value !== null);
  return values.length > 1 && Math.max(...values) - Math.min(...values) > step ? [] : null;
}

/** Those scored in every mission; where all are, there is nothing to warn of. */
function sharedIndicators(judged: readonly Judged[]) {
  const sets = judged.map(
    ({ assessment }) =>
      new Set(assessment.indicators.filter(({ isScored }) => isScored).map(({ code }) => code)),
  );
  const all = [...new Set(sets.flatMap((set) => [...set]))].sort();
  const shared = all.filter((code) => sets.every((set) => set.has(code)));
  return {
    no_shared_indicators: shared.length === 0 ? [] : null,
    some_shared_indicators: shared.length > 0 && shared.length < all.length ? shared : null,
  };
}

/** Indicators whose very observation more than one mission rests on. */
function sharedObservations(judged: readonly Judged[]): readonly string[] | null {
  const used = judged.flatMap(({ slug, assessment }) =>
    assessment.indicators.flatMap(({ code, isScored, observation }) =>
      isScored && observation !== null ? [{ slug, code, ref: observation.ref }] : [],
    ),
  );
  const byRef = Map.groupBy(used, ({ ref }) => ref);
  const shared = [...byRef.values()].filter((uses) => new Set(uses.map(({ slug }) => slug)).size > 1);
  return listed([...new Set(shared.map(([first]) => first!.code))].sort());
}
