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
    tex: [
      String.raw`z=\Phi^{-1}((1+c)/2)`,
      String.raw`\sigma_1=\frac{x-\mathit{lo}}{z},\quad\sigma_2=\frac{\mathit{hi}-x}{z}`,
      String.raw`u<\frac12:\;Q(u)=x+\sigma_1\,\Phi^{-1}(u)`,
      String.raw`u\ge\frac12:\;Q(u)=x+\sigma_2\,\Phi^{-1}(u)`,
    ],
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
      'current up to f + ℓ, ageing up to 2f + ℓ, stale up to 4f + ℓ, then expired; sd′ = √(sd² + (a − f − ℓ)₊·σ²), σ = 1.4826·MAD of the annual differences or 0.10·|T − B|',
    tex: [
      String.raw`a\le f+\ell:\ \text{current}`,
      String.raw`a\le 2f+\ell:\ \text{ageing}`,
      String.raw`a\le 4f+\ell:\ \text{stale}`,
      String.raw`\text{otherwise}:\ \text{expired}`,
      String.raw`\mathrm{sd}'=\sqrt{\mathrm{sd}^2+(a-f-\ell)_{+}\,\sigma_{\mathrm{step}}^2}`,
      String.raw`\sigma_{\mathrm{step}}=1.4826\,\mathrm{MAD}(\Delta y)`,
      String.raw`\quad\text{or}\;\;0.10\,|T-B|`,
    ],
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
    tex: [
      String.raw`100\sum_k w_k\,\frac{c_k}{4},\quad c_k\in\{0,\dots,4\}`,
      String.raw`w=(0.30,\,0.15,\,0.20,\,0.20,\,0.15)`,
    ],
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
    tex: [
      String.raw`d_t=y_t^{\mathrm{latest}}-y_t^{\mathrm{first}}`,
      String.raw`\frac1n\sum_t d_t,\quad\frac1n\sum_t|d_t|`,
    ],
    reasons: ['no_first_releases'],
    sources: ['OECD (2008), Data and Metadata Reporting Handbook'],
  },
];
