import type { CoreResult } from '#metrics/assessment/compute-core.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import type { ScoreChange } from '#metrics/explanation/change/score-change.ts';
import type { ReadinessView } from './readiness.ts';
import { readinessView } from './readiness-of.ts';
import type { WhatIfOutcome } from './what-if.ts';

type Recorded = Pick<ReadinessView, 'assessmentId' | 'assessmentHref' | 'inputsHash'>;

type Answered = {
  readonly core: CoreResult;
  /** Null: it is the official assessment. */
  readonly change: Outcome<ScoreChange> | null;
};

/** What a reader compares of an assessment, official or not. */
export function whatIfOutcome({ core, change }: Answered, recorded: Recorded): WhatIfOutcome {
  const { objectives, criteria, rule, gates } = core;
  return {
    readiness: readinessView(core, recorded),
    change,
    objectives: objectives.map(({ id, score, reason, interval, weightShare, shortfallShare }) => ({
      id,
      weight: weightShare,
      shortfall: shortfallShare,
      score:
        score === null
          ? unknown('withheld', reason ?? 'no_observations')
          : known({ value: score, ...(interval ?? { lower: null, upper: null, level: null }) }),
    })),
    indicators: objectives
      .flatMap(({ indicators }) => indicators)
      .filter(({ isScored }) => isScored)
      .map(({ id, objective, progress, reason, shareInObjective }) => ({
        id,
        objective,
        weight: shareInObjective,
        score:
          progress.score === null ? unknown('missing', reason ?? progress.status) : known(progress.score),
      })),
    conditions: criteria.map(({ id, role, truth, reason, probability }) => ({
      id,
      role,
      truth,
      reason,
      probability,
    })),
    rule: { truth: rule.truth, reason: rule.reason },
    safeguards: gates.truth,
  };
}
