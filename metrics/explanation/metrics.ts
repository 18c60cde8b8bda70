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
    tex: [
      String.raw`a_X=\frac{w_X\,\ln\max(X,1)}{\sum_Z w_Z\,\ln\max(Z,1)}`,
      String.raw`a_j=\frac{w_j\,\ln\max(y_j,\varepsilon)}{\sum_k w_k\,\ln\max(y_k,\varepsilon)}`,
      String.raw`a_i=a_j\,\frac{w_i\,y_i}{\sum_k w_k\,y_k}`,
    ],
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
      'nearest multiple of the step on either side whose assessment gives another class; step: the largest power of ten within |T − B|/100, at least 1 where whole numbers are counted; truths in the order not met, undetermined, met',
    tex: [
      String.raw`x'=m\,10^{e},\quad m\in\mathbb{Z}`,
      String.raw`10^{e}\le\frac{|T-B|}{100}<10^{e+1}`,
      String.raw`x^{+}=\min\{x'>x:\,c(x')\ne c(x)\}`,
      String.raw`x^{-}=\max\{x'<x:\,c(x')\ne c(x)\}`,
      String.raw`\mathsf{F}\to\mathsf{U}\to\mathsf{T}`,
    ],
    reasons: ['context_only', 'no_baseline', 'no_target', 'undefined_log'],
    sources: ['Land A. H., Doig A. G. (1960), Econometrica 28(3), 497–520'],
  },
  {
    id: 'next_measurement',
    version: METHOD_VERSION,
    title: 'The measurement that would reduce the uncertainty most',
    section: '7.6',
    unit: 'share of the variance',
    range: [0, 1],
    formula: 'largest first-order index S_i among figures, periods of conditions and missing figures',
    tex: [
      String.raw`i^{*}=\operatorname*{arg\,max}_{i}\,S_i,\quad S_i>0`,
      String.raw`S_i=\frac{V(E(Y|x_i))}{V(Y)}`,
    ],
    reasons: ['no_draws', 'no_variance', 'nothing_to_measure'],
    sources: ['Saltelli A. et al. (2010), Computer Physics Communications 181(2), 259–270'],
  },
  {
    id: 'score_change',
    version: METHOD_VERSION,
    title: 'Why the score is another than last time',
    section: '6.2',
    unit: 'points of the published score',
    range: [-100, 100],
    formula:
      'score after less score before each exchange, in the order method, data, targets, coverage, weights; on a grid of 2⁻⁴⁰, so that the parts add up exactly',
    tex: [
      String.raw`\Delta_k=R(P_k)-R(P_{k-1}),\;\;k=1,\dots,5`,
      String.raw`R(P)=2^{-40}\operatorname{round}(2^{40}P)`,
      String.raw`\sum_k\Delta_k=R(P_5)-R(P_0)`,
    ],
    reasons: ['withheld_before', 'withheld_now', 'another_method'],
    sources: [],
  },
];
