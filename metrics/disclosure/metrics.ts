import type { MetricEntry } from '#metrics/metric-entry.ts';
import { METHOD_VERSION } from '#metrics/parameters.ts';

export const DISCLOSURE_METRICS: readonly MetricEntry[] = [
  {
    id: 'disclosure',
    version: METHOD_VERSION,
    title: 'What may stand in a public release',
    section: '12.2',
    unit: 'publish, suppress, undetermined',
    range: [null, null],
    formula:
      'suppressed where 0 < count < k, or fewer than 20 persons are at risk; k is 5, or 10 for sensitive counts',
    tex: [String.raw`0<\mathrm{count}<k`, String.raw`\mathrm{persons}<20`, String.raw`k\in\{5,10\}`],
    reasons: [
      'small_count',
      'few_persons_at_risk',
      'count_not_recorded',
      'persons_at_risk_not_recorded',
      'count_not_whole',
    ],
    sources: ['Hundepool A. et al. (2012), Statistical Disclosure Control'],
  },
  {
    id: 'suppression',
    version: METHOD_VERSION,
    title: 'Suppression of small counts',
    section: '12.2–12.3',
    unit: 'cells',
    range: [null, null],
    formula: '0 < count < k; then further cells until no line lets one be computed',
    tex: ['0<c<k', String.raw`\#H\ge 2,\quad\sum_{h\in H}c_h\ge k`],
    reasons: ['suppressed'],
    sources: ['Hundepool A. et al. (2012), Statistical Disclosure Control'],
  },
  {
    id: 'rounding',
    version: METHOD_VERSION,
    title: 'Rounding to a base',
    section: '12.4',
    unit: 'unit of the value',
    range: [null, null],
    formula: 'nearest multiple of 5 or 3, halves away from zero',
    tex: [String.raw`b\,\operatorname{sgn}(x)\,\lfloor|x|/b+\tfrac12\rfloor`],
    reasons: [],
    sources: ['Hundepool A. et al. (2012), Statistical Disclosure Control'],
  },
];
