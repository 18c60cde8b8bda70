import type { MetricEntry } from '#metrics/metric-entry.ts';
import { METHOD_VERSION } from '#metrics/parameters.ts';

export const READINESS_METRICS: readonly MetricEntry[] = [
  {
    id: 'criteria_share',
    version: METHOD_VERSION,
    title: 'Share of criteria met',
    section: '6.1',
    unit: 'share',
    range: [0, 1],
    formula: 'weighted share of the rule’s criteria with value met; the undetermined share beside it',
    tex: [
      String.raw`c=\frac{\sum_i w_i\,[v_i=\mathsf{T}]}{\sum_i w_i}`,
      String.raw`u=\frac{\sum_i w_i\,[v_i=\mathsf{U}]}{\sum_i w_i}`,
    ],
    reasons: ['no_sunset_rule', 'rule_invalid'],
    sources: [],
  },
  {
    id: 'exit_readiness_score',
    version: METHOD_VERSION,
    title: 'Exit-readiness score',
    section: '6.1–6.2',
    unit: 'score, 0–100',
    range: [0, 100],
    formula:
      'exp(Σ w·ln max(X, 1)) over A, C, D and O with weights 0.40, 0.30, 0.15 and 0.15; at most 49 if the gates fail, 74 if they are undetermined',
    tex: [
      String.raw`E=\exp\sum_X w_X\,\ln\max(X,1)`,
      String.raw`X\in\{A,\,C,\,D,\,O\}`,
      String.raw`w=(0.40,\,0.30,\,0.15,\,0.15)`,
      String.raw`G=\mathsf{F}:\;\mathrm{ERS}=\min(E,49)`,
      String.raw`G=\mathsf{U}:\;\mathrm{ERS}=\min(E,74)`,
      String.raw`G=\mathsf{T}:\;\mathrm{ERS}=E`,
    ],
    reasons: ['achievement_unavailable', 'criteria_unavailable', 'too_much_assumed'],
    sources: [],
  },
  {
    id: 'readiness_class',
    version: METHOD_VERSION,
    title: 'Readiness class',
    section: '6.4',
    unit: 'class',
    range: [null, null],
    formula: 'first row of the decision table that applies; what is not known never passes a test',
    tex: [
      String.raw`1.\;\;G=\mathsf{F}:\;\text{not ready}`,
      String.raw`2.\;\;E\;\text{withheld}:\;\text{insufficient evidence}`,
      String.raw`3.\;\;G=\mathrm{rule}=\mathsf{T},\;P_{\mathrm{rule}}\ge 0.80,`,
      String.raw`\quad\;\;E\ge 75,\;\bar{R}<\tfrac13,\;O\ge 60:\;\text{exit ready}`,
      String.raw`4.\;\;G=\mathsf{T},\;E\ge 60,\;C\ge 50,`,
      String.raw`\quad\;\;\bar{R}<\tfrac12:\;\text{ready for drawdown}`,
      String.raw`5.\;\;E\ge 40:\;\text{conditions emerging}`,
      String.raw`6.\;\;\text{otherwise}:\;\text{not ready}`,
    ],
    reasons: ['insufficient_evidence'],
    sources: [],
  },
  {
    id: 'calendar_state',
    version: METHOD_VERSION,
    title: 'Calendar and headline',
    section: '6.5',
    unit: 'state',
    range: [null, null],
    formula:
      'sunset date absent, passed, within 12 months, or later; past it, date and conditions are named together',
    tex: [
      String.raw`d=t_S-12\,\text{months}`,
      String.raw`t<d:\;\text{in mandate}`,
      String.raw`d\le t\le t_S:\;\text{approaching}`,
      String.raw`t>t_S:\;\text{past sunset}`,
    ],
    reasons: ['no_sunset_date'],
    sources: [],
  },
];
