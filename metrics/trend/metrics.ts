import type { MetricEntry } from '#metrics/metric-entry.ts';
import { METHOD_VERSION } from '#metrics/parameters.ts';

export const TREND_METRICS: readonly MetricEntry[] = [
  {
    id: 'pace',
    version: METHOD_VERSION,
    title: 'Actual against required pace',
    section: '2.1',
    unit: 'ratio of annual rates',
    range: [null, null],
    formula: 'actual / required; compound rate (x1/x0)^(1/(t1 − t0)) − 1, or linear (x1 − x0)/(t1 − t0)',
    reasons: ['insufficient_data', 'no_deadline', 'undefined'],
    sources: ['After Eurostat, Sustainable development in the European Union, annex on indicator trends'],
  },
  {
    id: 'theil_sen_slope',
    version: METHOD_VERSION,
    title: 'Theil–Sen slope',
    section: '2.2',
    unit: 'unit of the indicator per year',
    range: [null, null],
    formula: 'median of (yj − yi)/(tj − ti) over all pairs, with Sen’s interval',
    reasons: ['too_few_observations', 'single_date', 'undefined_log'],
    sources: ['Theil H. (1950), Proc. KNAW 53', 'Sen P. K. (1968), JASA 63(324), 1379–1389'],
  },
  {
    id: 'mann_kendall',
    version: METHOD_VERSION,
    title: 'Mann–Kendall trend test and class',
    section: '2.3–2.4',
    unit: 'likelihood of the direction, 0.5–1',
    range: [0.5, 1],
    formula: 'S = Σ sign(yj − yi); Λ = 1 − p/2; class at Λ 0.80 and 0.95',
    reasons: ['too_few_observations', 'insufficient_data'],
    sources: [
      'Mann H. B. (1945), Econometrica 13(3)',
      'Kendall M. G. (1975), Rank Correlation Methods',
      'Hirsch R. M. et al. (2015), Environmental Modelling & Software 73',
    ],
  },
  {
    id: 'seasonal_kendall',
    version: METHOD_VERSION,
    title: 'Seasonal Kendall test and slope',
    section: '2.5',
    unit: 'unit of the indicator per year',
    range: [null, null],
    formula: 'S and its variance added over seasons; median of within-season slopes',
    reasons: ['too_few_years', 'single_date'],
    sources: ['Hirsch R. M., Slack J. R., Smith R. A. (1982), Water Resources Research 18(1)'],
  },
];
