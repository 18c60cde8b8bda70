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
      'exp(0.40·ln A + 0.30·ln C + 0.15·ln D + 0.15·ln O); at most 49 if the gates fail, 74 if they are undetermined',
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
    reasons: ['no_sunset_date'],
    sources: [],
  },
];
