import {
  type CountedFigure,
  type Disclosure,
  type DisclosureDecision,
  disclosureOf,
} from '#metrics/disclosure/disclosure-of.ts';
import { suppressionThreshold } from '#metrics/disclosure/is-suppressed-count.ts';
import type { ReasonCode } from '#metrics/domain/outcome.ts';
import type { Period } from '#metrics/domain/period.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import { assess } from './assess.ts';
import type { IndicatorAssessment } from './assessment.ts';
import type { AssessmentInput, InputObservation, InputSeries } from './assessment-input.ts';
import type { ComputeOptions } from './compute-core.ts';

export type DisclosureAssessment = {
  /** Figures with a number in the frozen inputs, each once, by what may be done with them. */
  readonly figures: Readonly<Record<DisclosureDecision, number>>;
  /** Never with their value. */
  readonly suppressed: readonly SuppressedFigure[];
  readonly undetermined: readonly { readonly reason: ReasonCode; readonly figures: number }[];
  /** Results from which a suppressed figure could be worked out: they are withheld with it. */
  readonly withheldWith: readonly WithheldResult[];
};

export type SuppressedFigure = {
  readonly ref: string;
  /** Indicator uses and criteria that rest on its series. */
  readonly subjects: readonly string[];
  readonly period: Period;
  readonly reason: ReasonCode;
  /** `k`: counts below it are suppressed. */
  readonly threshold: number;
};

export const WITHHELD_RESULTS = ['indicator_score', 'objective_score', 'mission_score'] as const;
export type WithheldResult = {
  readonly kind: (typeof WITHHELD_RESULTS)[number];
  /** Of the indicator use or the objective; null: the mission. */
  readonly id: string | null;
};

/**
 * Which figures of an assessment must not stand in a public release, and which results would give them away.
 *
 * An indicator's score is its figure on another scale. Where it is the only scored one of its objective, so is the
 * objective's score; where that is the only scored objective, so is the score of the mission.
 *
 * @throws RangeError as `assess`
 * @source Method §12.2.
 */
export function assessDisclosure(
  input: AssessmentInput,
  { parameters }: ComputeOptions,
): DisclosureAssessment {
  const judged = figuresOf(input).map((figure) => judge(figure, parameters));
  const suppressed = judged.filter(({ disclosure }) => disclosure.decision === 'suppress');
  const refs = new Set(suppressed.map(({ ref }) => ref));
  const count = (decision: DisclosureDecision) =>
    judged.filter(({ disclosure }) => disclosure.decision === decision).length;
  return {
    figures: {
      publish: count('publish'),
      suppress: suppressed.length,
      undetermined: count('undetermined'),
    },
    suppressed: suppressed.map(({ ref, subjects, period, threshold, disclosure }) => ({
      ref,
      subjects,
      period,
      reason: disclosure.reason!,
      threshold,
    })),
    undetermined: countReasons(judged),
    withheldWith: refs.size === 0 ? [] : resultsGivingAway(assess(input, { parameters }).indicators, refs),
  };
}

type Figure = {
  readonly ref: string;
  readonly subjects: readonly string[];
  readonly series: InputSeries;
  readonly observation: InputObservation;
};

/** Every observation with a number, once, with all that rest on it. */
function figuresOf({ objectives, criteria }: AssessmentInput): readonly Figure[] {
  const series = [
    ...objectives.flatMap((objective) => objective.indicators.map((use) => [use.id, use.series] as const)),
    ...criteria.map((criterion) => [criterion.id, criterion.series] as const),
  ];
  const figures = new Map<string, Figure>();
  for (const [subject, one] of series)
    for (const observation of one?.observations ?? []) {
      if (one === null || observation.value === null) continue;
      const { ref } = observation;
      const subjects = [...(figures.get(ref)?.subjects ?? []), subject];
      figures.set(ref, { ref, subjects, series: one, observation });
    }
  return [...figures.values()];
}

type Judged = Omit<Figure, 'series' | 'observation'> & {
  readonly period: Period;
  readonly threshold: number;
  readonly disclosure: Disclosure;
};

function judge({ ref, subjects, series, observation }: Figure, parameters: MethodParameters): Judged {
  const isSensitive = series.isSensitive ?? false;
  const threshold = suppressionThreshold({ isSensitive }, parameters.suppression);
  const counted = { isCount: series.isCount ?? false, value: observation.value, ...countsOf(observation) };
  const disclosure = disclosureOf(counted, threshold);
  return { ref, subjects, period: observation.period, threshold, disclosure };
}

/** On record beside the figure, or as the publisher's statement of its error. */
function countsOf({ counts, uncertainty }: InputObservation): Pick<CountedFigure, 'count' | 'personsAtRisk'> {
  if (counts !== undefined) return { count: counts.count, personsAtRisk: counts.personsAtRisk };
  if (uncertainty.kind === 'count') return { count: uncertainty.count, personsAtRisk: null };
  if (uncertainty.kind === 'proportion')
    return { count: uncertainty.successes, personsAtRisk: uncertainty.trials };
  return { count: null, personsAtRisk: null };
}

function countReasons(judged: readonly Judged[]): DisclosureAssessment['undetermined'] {
  const open = judged.filter(({ disclosure }) => disclosure.decision === 'undetermined');
  const byReason = Map.groupBy(open, ({ disclosure }) => disclosure.reason!);
  return [...byReason].map(([reason, figures]) => ({ reason, figures: figures.length }));
}

function resultsGivingAway(
  indicators: readonly IndicatorAssessment[],
  suppressed: ReadonlySet<string>,
): readonly WithheldResult[] {
  const scored = indicators.filter(({ isScored, progress }) => isScored && progress.score !== null);
  const isGivingAway = ({ observation }: IndicatorAssessment) =>
    observation !== null && suppressed.has(observation.ref);
  const objectives = [...Map.groupBy(scored, ({ objective }) => objective)];
  const open = objectives.filter(([, uses]) => uses.length === 1 && uses.some(isGivingAway));
  return [
    ...indicators.filter(isGivingAway).map(({ id }) => ({ kind: 'indicator_score' as const, id })),
    ...open.map(([id]) => ({ kind: 'objective_score' as const, id })),
    ...(objectives.length === 1 && open.length === 1 ? [{ kind: 'mission_score' as const, id: null }] : []),
  ];
}
