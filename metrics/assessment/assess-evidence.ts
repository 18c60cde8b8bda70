import type { QualityGrade } from '#metrics/domain/observation.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import type { Period } from '#metrics/domain/period.ts';
import { gradeAtAge, timelinessMark } from '#metrics/observation/cap-grade.ts';
import { type Revisions, revisions } from '#metrics/observation/revisions.ts';
import type { StalenessStatus } from '#metrics/observation/staleness.ts';
import { assess } from './assess.ts';
import type { IndicatorAssessment, IndicatorFlag, Quality } from './assessment.ts';
import type { AssessmentInput, InputSeries } from './assessment-input.ts';
import type { ComputeOptions } from './compute-core.ts';

export type EvidenceAssessment = {
  readonly indicators: readonly IndicatorEvidence[];
  /** Share of global weight by the grade that the latest usable observation carries at its age. */
  readonly weightByGrade: Quality['weightByGrade'];
};

export type IndicatorEvidence = {
  readonly id: string;
  readonly code: string;
  /** Of the mission; 0 for what is not scored. */
  readonly globalWeight: number;
  /** Of the latest observation. Unknown: `no_observation`. */
  readonly latest: Outcome<LatestEvidence>;
  /** Of its series. Unknown: `no_first_releases`. */
  readonly revisions: Outcome<Revisions>;
  readonly flags: readonly IndicatorFlag[];
};

export type LatestEvidence = {
  readonly period: Period;
  readonly ageYears: number;
  readonly staleness: StalenessStatus;
  /** 0–4; the other four components of the quality score are judged by people, and only their grade is on record. */
  readonly timeliness: number;
  /** As its source has it; null: not graded. */
  readonly stated: QualityGrade | null;
  /** At its age. */
  readonly grade: QualityGrade | null;
};

/**
 * What the evidence of every indicator is worth: grade, age, assumptions, and how far first releases were off.
 *
 * The quality of an indicator is that of its latest observation; that of the mission is the share of weight by grade,
 * not an average.
 *
 * @throws RangeError as `assess`
 * @source Method §3.6, §3.7, §12.1.
 */
export function assessEvidence(input: AssessmentInput, { parameters }: ComputeOptions): EvidenceAssessment {
  const { indicators } = assess(input, { parameters });
  const series = new Map(
    input.objectives.flatMap((objective) => objective.indicators.map((use) => [use.id, use.series])),
  );
  const judged = indicators.map((indicator) => evidenceOf(indicator, series.get(indicator.id)!));
  return { indicators: judged, weightByGrade: weightByGrade(indicators, judged) };
}

function evidenceOf(indicator: IndicatorAssessment, series: InputSeries): IndicatorEvidence {
  const { id, code, globalWeight, flags } = indicator;
  return {
    id,
    code,
    globalWeight,
    latest: latestOf(indicator),
    revisions: revisions(
      series.observations.flatMap(({ value, releases }) =>
        value === null || releases === undefined
          ? []
          : [{ first: releases.first, latest: value, releases: releases.count }],
      ),
    ),
    flags,
  };
}

function latestOf({ observation }: IndicatorAssessment): Outcome<LatestEvidence> {
  if (!observation?.staleness) return unknown('missing', 'no_observation');
  const { period, ageYears, grade, staleness } = observation;
  return known({
    period,
    ageYears,
    staleness: staleness.status,
    timeliness: timelinessMark(staleness.status),
    stated: grade,
    grade: gradeAtAge(grade, staleness.status),
  });
}

function weightByGrade(
  indicators: readonly IndicatorAssessment[],
  judged: readonly IndicatorEvidence[],
): Quality['weightByGrade'] {
  const shares = { A: 0, B: 0, C: 0, D: 0, ungraded: 0, missing: 0 };
  for (const [i, { observation, isScored }] of indicators.entries()) {
    if (!isScored) continue;
    const { latest, globalWeight } = judged[i]!;
    const isUsable = observation?.staleness?.isUsable === true;
    const key = isUsable && latest.known ? (latest.value.grade ?? 'ungraded') : 'missing';
    shares[key] += globalWeight;
  }
  return shares;
}
