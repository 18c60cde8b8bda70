/** Every public metric of the method: what the method page lists and what a number on screen links to. */
import { COMPOSITE_METRICS } from './composite/metrics.ts';
import type { MetricEntry } from './metric-entry.ts';
import { OBSERVATION_METRICS } from './observation/metrics.ts';
import { PROGRESS_METRICS } from './progress/metrics.ts';
import { READINESS_METRICS } from './readiness/metrics.ts';
import { SUNSET_METRICS } from './sunset/metrics.ts';

export const METRICS: readonly MetricEntry[] = [
  ...PROGRESS_METRICS,
  ...OBSERVATION_METRICS,
  ...COMPOSITE_METRICS,
  ...SUNSET_METRICS,
  ...READINESS_METRICS,
];
