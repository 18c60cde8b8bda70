import type { MetricEntry } from '#metrics/metric-entry.ts';
import { METHOD_VERSION } from '#metrics/parameters.ts';

export const PROGRESS_METRICS: readonly MetricEntry[] = [
  {
    id: 'indicator_progress',
    version: METHOD_VERSION,
    title: 'Indicator progress',
    section: '1.1–1.4',
    unit: 'score, 0–100',
    range: [0, 100],
    formula:
      '100·min(1, max(0, r)); r = (g(x) − g(B))/(g(T) − g(B)); protection: r = 1 − s·(g(T) − g(x))/W, W = |g(B) − g(T)| or more; range: r = 1 − δ(x)/δ(B), from a baseline inside or unknown 1 − δ(x)/W',
    tex: [
      String.raw`y=100\,\min(1,\,\max(0,\,r))`,
      String.raw`s(T-B)>\tau:\;r=\frac{g(x)-g(B)}{g(T)-g(B)}`,
      String.raw`s(T-B)\le\tau:\;r=1-\frac{s(g(T)-g(x))}{W}`,
      String.raw`\quad W=\max(|g(B)-g(T)|,\,w)`,
      String.raw`\quad w=0.10\,|T|\;\;\text{or}\;\;\ln 1.1`,
      String.raw`[L,U]:\;\delta(x)=\max(0,\,l,\,u)`,
      String.raw`\quad l=g(L)-g(x),\;\;u=g(x)-g(U)`,
      String.raw`\delta(B)>0:\;r=1-\frac{\delta(x)}{\delta(B)}`,
      String.raw`\delta(B)=0:\;r=1-\frac{\delta(x)}{W}`,
      String.raw`\quad W=\frac{g(U)-g(L)}{2}`,
    ],
    reasons: ['missing', 'expired', 'no_baseline', 'no_target', 'undefined_log', 'context_only'],
    sources: ['OECD/JRC (2008), Handbook on Constructing Composite Indicators'],
  },
  {
    id: 'milestone_gap',
    version: METHOD_VERSION,
    title: 'Gap to the planned path',
    section: '1.5',
    unit: 'share of the whole journey',
    range: [null, null],
    formula:
      's·(g(x) − g(e(t))) / |g(T) − g(B)|, e(t) piecewise linear through baseline, milestones and target',
    tex: [
      String.raw`\mathrm{gap}=\frac{s\,(g(x)-g(e(t)))}{|g(T)-g(B)|}`,
      String.raw`e:\ (t_B,B),\,(t_1,m_1),\,\dots,\,(t_T,T)`,
    ],
    reasons: [
      'no_baseline',
      'no_target',
      'no_deadline',
      'path_out_of_order',
      'comparability_break',
      'missing',
      'expired',
      'undefined_log',
      'range_target',
    ],
    sources: [],
  },
];
