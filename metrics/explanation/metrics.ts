import type { MetricEntry } from '#metrics/metric-entry.ts';
import { METHOD_VERSION } from '#metrics/parameters.ts';

export const EXPLANATION_METRICS: readonly MetricEntry[] = [
  {
    id: 'score_composition',
    version: METHOD_VERSION,
    title: 'What the score is made of',
    section: '6.1–6.2',
    unit: 'share of the logarithm of the score',
    range: [0, 1],
    formula:
      'w·ln max(component, 1) / Σ; objectives w_j·ln max(y_j, ε) / Σ, shared among indicators by points w_i·y_i',
    reasons: ['achievement_unavailable', 'criteria_unavailable', 'too_much_assumed'],
    sources: [],
  },
  {
    id: 'verdict_change',
    version: METHOD_VERSION,
    title: 'What would change the verdict',
    section: '6.4',
    unit: 'the indicator’s unit, or truth of a condition',
    range: [null, null],
    formula:
      'first value, in steps of the largest power of ten within |T − B|/100, whose assessment gives another class; truths in the order not met, undetermined, met',
    reasons: ['context_only', 'no_baseline', 'no_target', 'undefined_log'],
    sources: ['Land A. H., Doig A. G. (1960), Econometrica 28(3), 497–520'],
  },
];
