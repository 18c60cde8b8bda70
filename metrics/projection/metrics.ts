import type { MetricEntry } from '#metrics/metric-entry.ts';
import { METHOD_VERSION } from '#metrics/parameters.ts';

export const PROJECTION_METRICS: readonly MetricEntry[] = [
  {
    id: 'projection',
    version: METHOD_VERSION,
    title: 'Damped robust projection',
    section: '8.1–8.2',
    unit: 'unit of the indicator',
    range: [null, null],
    formula: 'ℓ + b·φ(1 − φ^h)/(1 − φ) ± t·sd(h); pMet = F_t(s·(point − T)/sd; n − 2)',
    reasons: ['insufficient_data', 'single_date', 'undefined_log'],
    sources: ['Gardner E. S., McKenzie E. (2011), J. Oper. Res. Soc. 62(6)'],
  },
  {
    id: 'ols_projection',
    version: METHOD_VERSION,
    title: 'Undamped comparison projection',
    section: '8.3',
    unit: 'unit of the indicator',
    range: [null, null],
    formula: 'least squares line with classical prediction interval',
    reasons: ['insufficient_data', 'single_date'],
    sources: ['Draper N. R., Smith H. (1998), Applied Regression Analysis'],
  },
  {
    id: 'time_to_target',
    version: METHOD_VERSION,
    title: 'Time to target',
    section: '8.4',
    unit: 'years',
    range: [0, null],
    formula: 'ln(1 − x(1 − φ)/φ)/ln φ with x = (T − ℓ)/b',
    reasons: ['insufficient_data', 'single_date', 'undefined_log'],
    sources: ['Gardner E. S., McKenzie E. (2011), J. Oper. Res. Soc. 62(6)'],
  },
  {
    id: 'reversal_risk',
    version: METHOD_VERSION,
    title: 'Reversal risk',
    section: '6.3',
    unit: 'probability',
    range: [0, 1],
    formula: '1 − F_t(s·(point(2) − reference)/sd; n − 2), weighted mean over indicators',
    reasons: ['insufficient_data', 'coverage_below_minimum'],
    sources: [],
  },
];
