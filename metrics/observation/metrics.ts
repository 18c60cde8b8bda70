import type { MetricEntry } from '#metrics/metric-entry.ts';
import { METHOD_VERSION } from '#metrics/parameters.ts';

export const OBSERVATION_METRICS: readonly MetricEntry[] = [
  {
    id: 'published_uncertainty',
    version: METHOD_VERSION,
    title: 'Uncertainty from a published interval',
    section: '3.3',
    unit: 'the indicator’s unit',
    range: [null, null],
    formula: 'σ₁ = (x − lo)/z, σ₂ = (hi − x)/z, z = Φ⁻¹((1 + c)/2)',
    reasons: ['uncertainty_unknown'],
    sources: [
      'Pemstein D. et al., The V-Dem measurement model',
      'Kaufmann D., Kraay A., Mastruzzi M. (2011), Hague Journal on the Rule of Law 3(2)',
    ],
  },
  {
    id: 'staleness',
    version: METHOD_VERSION,
    title: 'Age of an observation',
    section: '3.6',
    unit: 'years and class',
    range: [null, null],
    formula:
      'current up to f + ℓ, ageing up to 2f + ℓ, stale up to 4f + ℓ, then expired; sd′ = √(sd² + (a − f − ℓ)₊·σ²)',
    reasons: ['missing'],
    sources: [],
  },
  {
    id: 'data_quality',
    version: METHOD_VERSION,
    title: 'Data quality',
    section: '12.1',
    unit: 'score, 0–100',
    range: [0, 100],
    formula:
      '100·Σ w·c/4 over accuracy 0.30, independence 0.15, timeliness 0.20, completeness 0.20, comparability 0.15',
    reasons: [],
    sources: ['United Nations Statistics Division (2019), National Quality Assurance Frameworks Manual'],
  },
  {
    id: 'revisions',
    version: METHOD_VERSION,
    title: 'Mean and mean absolute revision',
    section: '3.7',
    unit: 'unit of the indicator',
    range: [null, null],
    formula:
      'mean of latest − first release, and of its absolute value, over the periods released more than once',
    reasons: ['no_first_releases'],
    sources: ['OECD (2008), Data and Metadata Reporting Handbook'],
  },
];
