/** Every fixture the method can be checked against. One import and one line for each. */

import type { FixtureAdapter } from './adapter.ts';
import { checkAggregate } from './aggregate.ts';
import { alignment } from './alignment.ts';
import { checkAsemCoinr } from './asem-coinr.ts';
import { backtestMetrics } from './backtest-metrics.ts';
import { checkComposite } from './composite.ts';
import { checkCriterionProbability } from './criterion-probability.ts';
import { checkDataQuality } from './data-quality.ts';
import { did } from './did.ts';
import { dirichlet } from './dirichlet.ts';
import { dispersion } from './dispersion.ts';
import { checkExitReadinessScore } from './exit-readiness-score.ts';
import { garwood } from './garwood.ts';
import { checkGroupProbability } from './group-probability.ts';
import { hhi } from './hhi.ts';
import { checkK3TruthTables } from './k3-truth-tables.ts';
import { mandateDrift } from './mandate-drift.ts';
import { mannKendall } from './mann-kendall.ts';
import { mcComposite } from './mc-composite.ts';
import { checkMilestones } from './milestones.ts';
import { checkMissionEndToEnd } from './mission-end-to-end.ts';
import { checkNormalise } from './normalise.ts';
import { olsProjection } from './ols-projection.ts';
import { overdispersedRate } from './overdispersed-rate.ts';
import { pace } from './pace.ts';
import { checkProgress } from './progress.ts';
import { projection } from './projection.ts';
import { checkPublishedUncertainty } from './published-uncertainty.ts';
import { rankRobustness } from './rank-robustness.ts';
import { reversalRisk } from './reversal-risk.ts';
import { rng } from './rng.ts';
import { rounding } from './rounding.ts';
import { checkRuleTrees } from './rule-trees.ts';
import { seasonalKendall } from './seasonal-kendall.ts';
import { sobolAnalytic } from './sobol-analytic.ts';
import { sobolEstimators } from './sobol-estimators.ts';
import { specialFunctions } from './special-functions.ts';
import { checkStaleness } from './staleness.ts';
import { suppression } from './suppression.ts';
import { checkSustained } from './sustained.ts';
import { syntheticControl } from './synthetic-control.ts';
import { theilSen } from './theil-sen.ts';
import { valueForMoney } from './value-for-money.ts';
import { checkVerdictTable } from './verdict-table.ts';
import { wilson } from './wilson.ts';

export const FIXTURES: Readonly<Record<string, FixtureAdapter>> = {
  progress: checkProgress,
  milestones: checkMilestones,
  published_uncertainty: checkPublishedUncertainty,
  staleness: checkStaleness,
  data_quality: checkDataQuality,
  normalise: checkNormalise,
  asem_coinr: checkAsemCoinr,
  aggregate: checkAggregate,
  composite: checkComposite,
  k3_truth_tables: checkK3TruthTables,
  rule_trees: checkRuleTrees,
  sustained: checkSustained,
  criterion_probability: checkCriterionProbability,
  group_probability: checkGroupProbability,
  exit_readiness_score: checkExitReadinessScore,
  verdict_table: checkVerdictTable,
  mission_end_to_end: checkMissionEndToEnd,

  dirichlet,
  dispersion,
  garwood,
  mann_kendall: mannKendall,
  ols_projection: olsProjection,
  overdispersed_rate: overdispersedRate,
  pace,
  projection,
  rank_robustness: rankRobustness,
  reversal_risk: reversalRisk,
  rng,
  seasonal_kendall: seasonalKendall,
  sobol_analytic: sobolAnalytic,
  sobol_estimators: sobolEstimators,
  special_functions: specialFunctions,
  theil_sen: theilSen,
  wilson,
  value_for_money: valueForMoney,
  alignment,
  hhi,
  mandate_drift: mandateDrift,
  did,
  synthetic_control: syntheticControl,
  backtest_metrics: backtestMetrics,
  suppression,
  rounding,
  mc_composite: mcComposite,
};
