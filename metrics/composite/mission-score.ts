import type { ReasonCode } from '#metrics/domain/outcome.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { aggregate } from './aggregate.ts';
import { hasCoverage } from './coverage.ts';

export type WeighedScore = {
  /** Share of the mission's weight; shares add up to 1. */
  readonly weightShare: number;
  /** Without a score for it there is no score of the mission. */
  readonly isCritical: boolean;
  /** 0–100; null: not scored. */
  readonly score: number | null;
};

export type MissionScore = {
  /** Share of weight of the objectives that have a score. */
  readonly coverage: number;
  /** 0–100; null: withheld. */
  readonly score: number | null;
  /** Why there is no score; null when there is one. */
  readonly reason: ReasonCode | null;
};

/**
 * Score of a mission from those of its objectives, `S = exp(Σ w_j·ln max(y_j, ε))`, or why it is withheld.
 *
 * Withheld when less than three quarters of the weight has a score (`coverage_below_minimum`) or a critical objective
 * has none (`critical_objective_unscored`); without objectives `no_objectives`.
 *
 * @throws RangeError when a score or weight is unusable
 * @source Method §4.3, §4.4; OECD/JRC (2008) §6.
 */
export function missionScore(
  objectives: readonly WeighedScore[],
  parameters: MethodParameters = DEFAULT_PARAMETERS,
): MissionScore {
  const coverage = objectives.reduce(
    (sum, { score, weightShare }) => sum + (score === null ? 0 : weightShare),
    0,
  );
  const reason = withheldReason(objectives, hasCoverage(coverage, parameters.coverage.mission));
  if (reason !== null) return { coverage, score: null, reason };
  const mean = aggregate({
    values: objectives.map(({ score }) => score),
    weights: objectives.map(({ weightShare }) => weightShare),
    mean: { kind: 'geometric' },
    floor: parameters.floor,
  });
  return mean.known
    ? { coverage, score: mean.value, reason }
    : { coverage, score: null, reason: mean.reason };
}

function withheldReason(objectives: readonly WeighedScore[], isCovered: boolean): ReasonCode | null {
  if (objectives.length === 0) return 'no_objectives';
  const isCriticalUnscored = objectives.some(({ isCritical, score }) => isCritical && score === null);
  if (isCriticalUnscored) return 'critical_objective_unscored';
  return isCovered ? null : 'coverage_below_minimum';
}
