import { type BacktestMetrics, backtestMetrics } from '#metrics/comparison/backtest-metrics.ts';
import { type Outcome, unknown } from '#metrics/domain/outcome.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import type { ReadinessClass } from '#metrics/readiness/readiness-class.ts';
import { and } from '#metrics/sunset/kleene.ts';
import { CANONICAL_CASES, type CanonicalCase } from './canonical-cases.ts';
import type { ClosedMission } from './closed-mission.ts';
import { type DeploymentLeg, deploymentLeg } from './deployment-leg.ts';
import { type FightingLeg, fightingLeg } from './fighting-leg.ts';
import { type GovernanceLeg, governanceLeg } from './governance-leg.ts';
import { type HomicideLeg, homicideLeg } from './homicide-leg.ts';
import type { DataGap, ReadFigures } from './leg.ts';
import { type OutcomeWindow, outcomeWindow } from './outcome-window.ts';

/** What the score said on the closing day; points of 0–100. */
export type ClosingScore = {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number | null;
};

/** From when the figures behind a score are (§13.6). */
export type Vintage = {
  /** Figures published by the closing day. */
  readonly inTime: number;
  /** Published later, and figures of which nobody says when they were. */
  readonly later: number;
  readonly undated: number;
  /** Figures of the time before that nobody can show to have been published by then, beside others that were. */
  readonly leftOut: number;
};

export type Closing = {
  readonly score: Outcome<ClosingScore>;
  /** Null: nothing was assessed. */
  readonly readiness: ReadinessClass | null;
  readonly vintage: Vintage;
};

/** Why a case is in the table and not in the summary figures. */
export type Omission = 'excluded' | 'no_score' | 'outcome_undetermined';

export type CaseResult = {
  readonly id: CanonicalCase;
  readonly mission: ClosedMission;
  readonly window: OutcomeWindow;
  readonly closing: Closing;
  readonly legs: {
    readonly deployment: DeploymentLeg;
    readonly fighting: FightingLeg;
    readonly homicide: HomicideLeg;
    readonly governance: GovernanceLeg;
  };
  readonly held: Truth;
  readonly gaps: readonly DataGap[];
  /** Everything in the way of the case, in this order; empty: it counts. */
  readonly omitted: readonly Omission[];
};

export type BacktestSummary = {
  readonly cases: number;
  readonly held: number;
  readonly failed: number;
  /** Cases with a score and an outcome, not excluded: what the metrics rest on. */
  readonly usable: number;
  /** Different countries among them: cases of one country are not independent. */
  readonly countries: number;
  readonly metrics: Outcome<BacktestMetrics>;
};

export type Backtest = {
  readonly cases: readonly CaseResult[];
  readonly all: BacktestSummary;
  /** Without the missions that a host asked to leave. */
  readonly withConsent: BacktestSummary;
};

export type BacktestInput = {
  readonly missions: Readonly<Record<CanonicalCase, ClosedMission>>;
  readonly closingOf: (id: CanonicalCase) => Closing;
  readonly read: ReadFigures;
};

/**
 * Whether the score at closing separated the closures that held from those that did not, case by case: every canonical
 * case is computed and returned, an excluded one included, so that none can leave unseen.
 *
 * *Held* is the conjunction of four conditions in three-valued logic. The summary takes cases that have a score and an
 * outcome and are not excluded; unknown (`no_usable_case`) when there is none, `one_class_only` when all ended alike.
 *
 * @throws RangeError an exclusion without a reason, or a score outside [0, 100]
 * @source Method §13.
 */
export function runBacktest({ missions, closingOf, read }: BacktestInput): Backtest {
  const cases = CANONICAL_CASES.map((id) => judgeCase(id, missions[id], closingOf(id), read));
  return {
    cases,
    all: summarise(cases),
    withConsent: summarise(cases.filter(({ mission }) => mission.consentWithdrawn === null)),
  };
}

function judgeCase(
  id: CanonicalCase,
  mission: ClosedMission,
  closing: Closing,
  read: ReadFigures,
): CaseResult {
  if (mission.exclusion !== null && mission.exclusion.reason.trim() === '')
    throw new RangeError(`missions.${id}.exclusion.reason must say why the case is excluded`);
  const window = outcomeWindow(mission.closedOn);
  const legs = {
    deployment: deploymentLeg(mission, window),
    fighting: fightingLeg(mission, window, read),
    homicide: homicideLeg(mission.areas, window, read),
    governance: governanceLeg(mission.areas, window, read),
  };
  const list = Object.values(legs);
  const held = and(list.map(({ truth }) => truth));
  const omitted: Omission[] = [];
  if (mission.exclusion !== null) omitted.push('excluded');
  if (!closing.score.known) omitted.push('no_score');
  if (held === 'U') omitted.push('outcome_undetermined');
  return { id, mission, window, closing, legs, held, gaps: list.flatMap(({ gaps }) => gaps), omitted };
}

function summarise(cases: readonly CaseResult[]): BacktestSummary {
  const usable = cases.filter(({ omitted }) => omitted.length === 0);
  const scored = usable.flatMap(({ closing: { score }, held }) =>
    score.known ? [{ score: score.value.value, hasHeld: held === 'T' }] : [],
  );
  return {
    cases: cases.length,
    held: cases.filter(({ held }) => held === 'T').length,
    failed: cases.filter(({ held }) => held === 'F').length,
    usable: usable.length,
    countries: new Set(usable.flatMap(({ mission }) => mission.areas)).size,
    metrics: scored.length === 0 ? unknown('missing', 'no_usable_case') : backtestMetrics(scored),
  };
}
