import type { MetricEntry } from '#metrics/metric-entry.ts';
import { METHOD_VERSION } from '#metrics/parameters.ts';

export const BACKTEST_METRICS: readonly MetricEntry[] = [
  {
    id: 'closure_outcome',
    version: METHOD_VERSION,
    title: 'Whether a closure held',
    section: '13.3',
    unit: 'truth value',
    range: [null, null],
    formula:
      'no renewed deployment ∧ no year with ≥ 25 battle deaths ∧ not (x̄₃₋₅ > 1.25·x̄ before, 90 % intervals apart) ∧ no (x₅ − x₀)/√(se₅² + se₀²) < −1.645',
    reasons: [
      'deployments_not_listed',
      'violence_of_every_kind',
      'no_observation',
      'uncertainty_unknown',
      'undefined_log',
      'no_usable_case',
    ],
    sources: ['Kaufmann D., Kraay A., Mastruzzi M. (2011), Hague Journal on the Rule of Law 3(2), 220–246'],
  },
];
