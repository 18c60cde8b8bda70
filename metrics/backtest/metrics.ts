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
      'held = D ∧ V ∧ H ∧ G: no renewed deployment; no year with ≥ 25 battle deaths, undetermined where deaths of every kind reach 25; not x̄₃₋₅ > 1.25·x̄₀ with 90 % intervals apart; not (x₅ − x₀)/√(se₅² + se₀²) < −1.645',
    tex: [
      String.raw`\mathit{held}=D\land V\land H\land G`,
      String.raw`\max_{t\le 5}b_t\ge 25:\;V=\mathsf{F}`,
      String.raw`\text{otherwise}\;\max_{t\le 5}d_t\ge 25:\;V=\mathsf{U}`,
      String.raw`\lnot H\iff\bar{x}_{3,4,5}>1.25\,\bar{x}_0`,
      String.raw`\quad\land\;\mathrm{lower}_{3,4,5}>\mathrm{upper}_0`,
      String.raw`\lnot G\iff\frac{x_5-x_0}{\sqrt{se_5^2+se_0^2}}<-1.645`,
    ],
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
