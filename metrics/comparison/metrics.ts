import type { MetricEntry } from '#metrics/metric-entry.ts';
import { METHOD_VERSION } from '#metrics/parameters.ts';

export const COMPARISON_METRICS: readonly MetricEntry[] = [
  {
    id: 'difference_in_differences',
    version: METHOD_VERSION,
    title: 'Difference in differences',
    section: '11.1',
    unit: 'unit of the outcome',
    range: [null, null],
    formula: '(post − pre) of the mission’s country minus the mean of its peers; placebo p (1 + #)/(J + 1)',
    tex: [
      String.raw`\delta=\Delta\bar{Y}_1-\frac1J\sum_{j}\Delta\bar{Y}_j`,
      String.raw`\Delta\bar{Y}=\bar{Y}_{\mathrm{post}}-\bar{Y}_{\mathrm{pre}}`,
      String.raw`p=\frac{1+\#\{|\delta_j|\ge|\delta|\}}{J+1}`,
    ],
    reasons: [
      'no_pre_periods',
      'no_post_periods',
      'no_controls',
      'too_few_controls',
      'too_few_pre_periods',
      'pre_trends_differ',
    ],
    sources: ['Angrist J. D., Pischke J.-S. (2009), Mostly Harmless Econometrics'],
  },
  {
    id: 'synthetic_control',
    version: METHOD_VERSION,
    title: 'Synthetic control',
    section: '11.2',
    unit: 'unit of the outcome',
    range: [null, null],
    formula:
      'argmin ‖Y1 − Y0·w‖² before the start, w ≥ 0, Σw = 1; effect: mean of Y1 − Y0·w after it; RMSPE post/pre; placebo p',
    tex: [
      String.raw`w=\operatorname*{arg\,min}_{w\ge 0,\;\sum w=1}\lVert Y_1-Y_0\,w\rVert_{\mathrm{pre}}^2`,
      String.raw`\mathrm{effect}=\operatorname{mean}_{\mathrm{post}}(Y_1-Y_0\,w)`,
      String.raw`r=\frac{\mathrm{RMSPE}_{\mathrm{post}}}{\mathrm{RMSPE}_{\mathrm{pre}}}`,
      String.raw`p=\frac{1+\#\{r_j\ge r\}}{J+1}`,
    ],
    reasons: [
      'no_controls',
      'too_few_donors',
      'too_few_pre_periods',
      'poor_fit_not_interpreted',
      'weights_may_not_be_unique',
    ],
    sources: ['Abadie A., Diamond A., Hainmueller J. (2010), JASA 105(490), 493–505'],
  },
  {
    id: 'backtest',
    version: METHOD_VERSION,
    title: 'Backtest on closed missions',
    section: '13.4',
    unit: 'probability',
    range: [0, 1],
    formula: 'AUC with DeLong interval and exact permutation p; Brier score and skill; log loss',
    tex: [
      String.raw`c_{ij}=[x_i>y_j]+\tfrac12[x_i=y_j]`,
      String.raw`\mathrm{AUC}=\frac{1}{mn}\sum_{i,j}c_{ij}`,
      String.raw`B=\frac1n\sum_k(s_k/100-o_k)^2`,
      String.raw`\mathrm{skill}=1-\frac{B}{\bar{o}(1-\bar{o})}`,
      String.raw`\mathrm{loss}=-\frac1n\sum_k\ln|1-o_k-q_k|`,
      String.raw`q_k=\min(0.99,\,\max(0.01,\,s_k/100))`,
    ],
    reasons: ['one_class_only', 'too_many_cases'],
    sources: [
      'DeLong E. R. et al. (1988), Biometrics 44(3)',
      'Hanley J. A., McNeil B. J. (1982), Radiology 143(1)',
      'Brier G. W. (1950), Monthly Weather Review 78(1)',
    ],
  },
  {
    id: 'rank_uncertainty',
    version: METHOD_VERSION,
    title: 'Ranks under other choices',
    section: '7.7',
    unit: 'rank',
    range: [1, null],
    formula:
      'rank over draws of weights, of normalisation (min–max or percentile ranks) and of the mean (geometric or arithmetic)',
    tex: [
      String.raw`r_c=1+\#\{k:\,S_k>S_c\}`,
      String.raw`S_c=\exp\sum_j w_j\ln\sum_{i\in j}w_i\,y_{ic}\quad\text{or}\quad\sum_j w_j\sum_{i\in j}w_i\,y_{ic}`,
      String.raw`y=1+99\,\frac{x-x_{\min}}{x_{\max}-x_{\min}}\quad\text{or}\quad 1+99\,\frac{\mathrm{rank}-1}{n-1}`,
    ],
    reasons: ['no_objectives', 'constant_column'],
    sources: ['Saisana M., Saltelli A., Tarantola S. (2005), J. R. Stat. Soc. A 168(2), 307–323'],
  },
];
