/** Every public metric of the method: what the method page lists and what a number on screen links to. */

import { BACKTEST_METRICS } from './backtest/metrics.ts';
import { COMPARISON_METRICS } from './comparison/metrics.ts';
import { COMPOSITE_METRICS } from './composite/metrics.ts';
import { DISCLOSURE_METRICS } from './disclosure/metrics.ts';
import { EXPLANATION_METRICS } from './explanation/metrics.ts';
import { MANDATE_METRICS } from './mandate/metrics.ts';
import type { MetricEntry } from './metric-entry.ts';
import { MONEY_METRICS } from './money/metrics.ts';
import { OBSERVATION_METRICS } from './observation/metrics.ts';
import { PROGRESS_METRICS } from './progress/metrics.ts';
import { PROJECTION_METRICS } from './projection/metrics.ts';
import { READINESS_METRICS } from './readiness/metrics.ts';
import { SUNSET_METRICS } from './sunset/metrics.ts';
import { TREND_METRICS } from './trend/metrics.ts';
import { UNCERTAINTY_METRICS } from './uncertainty/metrics.ts';

export const METRICS: readonly MetricEntry[] = [
  ...PROGRESS_METRICS,
  ...OBSERVATION_METRICS,
  ...COMPOSITE_METRICS,
  ...SUNSET_METRICS,
  ...READINESS_METRICS,
  ...TREND_METRICS,
  ...UNCERTAINTY_METRICS,
  ...EXPLANATION_METRICS,
  ...PROJECTION_METRICS,
  ...MONEY_METRICS,
  ...MANDATE_METRICS,
  ...COMPARISON_METRICS,
  ...BACKTEST_METRICS,
  ...DISCLOSURE_METRICS,
];
