import { assess } from '#metrics/assessment/assess.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { drawReadiness } from '#metrics/assessment/draw-readiness.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireCount } from '#metrics/domain/require-number.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import { rankRobustness } from '#metrics/uncertainty/rank-robustness.ts';
import { type ComparabilityWarning, comparabilityWarnings } from './comparability.ts';
import { type DifferenceStatement, statedDifferences } from './stated-differences.ts';

export type ComparedMission = {
  readonly slug: string;
  readonly input: AssessmentInput;
  readonly seed: number;
  readonly parameters: MethodParameters;
};

export type MissionRank = {
  readonly slug: string;
  /** Of the rank over the joint draws: median and 5–95 %; 1 is the highest score. */
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  readonly probabilityFirst: number;
};

export type RankStatement = {
  /** In the order asked for, those that have a score; never ordered by it. */
  readonly ranks: readonly MissionRank[];
  /** Mean over the draws of the mean absolute shift of rank against the order of the scores themselves. */
  readonly meanAbsoluteShift: number;
  readonly differences: readonly DifferenceStatement[];
};

export type MissionComparison = {
  readonly draws: number;
  /** Missions of those asked for whose score is withheld: they have no place in any statement. */
  readonly withheld: readonly string[];
  readonly exitReadiness: Outcome<RankStatement>;
  readonly achievement: Outcome<RankStatement>;
  readonly warnings: readonly ComparabilityWarning[];
};

const MOST_MISSIONS = 4;

/**
 * What may be said of two to four missions beside each other: rank intervals and pairwise probabilities from the joint
 * draws of their scores, and why they can hardly be compared. It ranks nothing: the order is the one asked for.
 *
 * Each mission draws from streams of its own, so the errors of two missions are independent by construction, those of a
 * figure that both rest on included (`shared_observations` says so). The exit-readiness score is the published one.
 * Unknown: `too_few_scored` where fewer than two missions have a score, `no_draws` without draws.
 *
 * @throws RangeError not two to four missions, a mission twice, draws not a whole number of at least 0, or as `assess`
 * @source Saisana M., Saltelli A., Tarantola S. (2005), J. R. Stat. Soc. A 168(2), 307–323. Method §7.7.
 */
export function compareMissions(missions: readonly ComparedMission[], draws: number): MissionComparison {
  if (missions.length < 2 || missions.length > MOST_MISSIONS)
    throw new RangeError(`missions must be two to ${MOST_MISSIONS}, not ${missions.length}`);
  if (new Set(missions.map(({ slug }) => slug)).size < missions.length)
    throw new RangeError('missions must have different slugs');
  requireCount(draws, 'draws');
  const judged = missions.map((mission) => judge(mission, draws));
  return {
    draws,
    withheld: judged.flatMap(({ slug, assessment }) => (assessment.ers.isWithheld ? [slug] : [])),
    exitReadiness: statementOf(judged, ({ assessment, drawn }) => [
      assessment.ers.published,
      drawn.published,
    ]),
    achievement: statementOf(judged, ({ assessment, drawn }) => [
      assessment.composite.score,
      drawn.achievement,
    ]),
    warnings: comparabilityWarnings(judged),
  };
}

function judge({ slug, input, seed, parameters }: ComparedMission, draws: number) {
  const assessment = assess(input, { parameters });
  const drawn =
    draws === 0
      ? { published: null, achievement: null }
      : drawReadiness(input, assessment, { mission: slug, seed: String(seed), draws });
  return { slug, input, assessment, drawn, hasDraws: draws > 0 };
}

type Judged = ReturnType<typeof judge>;

function statementOf(
  judged: readonly Judged[],
  scoreOf: (one: Judged) => readonly [number | null, Float64Array | null],
): Outcome<RankStatement> {
  if (judged.some(({ hasDraws }) => !hasDraws)) return unknown('undefined', 'no_draws');
  const scored = judged.flatMap((one) => {
    const [score, column] = scoreOf(one);
    return score === null || column === null ? [] : [{ slug: one.slug, score, column }];
  });
  if (scored.length < 2) return unknown('undefined', 'too_few_scored');
  const rows = Array.from(scored[0]!.column, (_, draw) => scored.map(({ column }) => column[draw]!));
  const robustness = rankRobustness(
    scored.map(({ score }) => score),
    rows,
  );
  const { median, lower, upper, firstShare, meanAbsoluteShift } = robustness;
  return known({
    ranks: scored.map(({ slug }, i) => ({
      slug,
      median: median[i]!,
      lower: lower[i]!,
      upper: upper[i]!,
      probabilityFirst: firstShare[i]!,
    })),
    meanAbsoluteShift: meanAbsoluteShift.reduce((sum, shift) => sum + shift, 0) / meanAbsoluteShift.length,
    differences: statedDifferences(scored),
  });
}
