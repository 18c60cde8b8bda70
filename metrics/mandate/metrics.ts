import type { MetricEntry } from '#metrics/metric-entry.ts';
import { METHOD_VERSION } from '#metrics/parameters.ts';

export const MANDATE_METRICS: readonly MetricEntry[] = [
  {
    id: 'days_without_authority',
    version: METHOD_VERSION,
    title: 'Days without authority, and without consent',
    section: '10.1',
    unit: 'days',
    range: [0, null],
    formula:
      'days of operation − days covered; between what is documented and that plus what is undocumented',
    tex: [
      String.raw`d=|\mathrm{operation}\setminus\mathrm{covered}|`,
      String.raw`d\le\mathrm{days}\le d+\mathrm{undocumented}`,
    ],
    reasons: ['no_mandate_on_file', 'no_consent_on_file', 'no_start_date', 'no_elapsed_time'],
    sources: [],
  },
  {
    id: 'task_change',
    version: METHOD_VERSION,
    title: 'Tasks added and dropped',
    section: '10.1',
    unit: 'tasks',
    range: [0, null],
    formula: 'M1 ∖ M0 and M0 ∖ M1, where an act that names an earlier task again restates the mandate',
    tex: [String.raw`\mathrm{added}=M_1\setminus M_0`, String.raw`\mathrm{dropped}=M_0\setminus M_1`],
    reasons: ['no_mandate_on_file', 'no_mandate_tasks', 'tasks_not_restated'],
    sources: [],
  },
  {
    id: 'strength_change',
    version: METHOD_VERSION,
    title: 'Change in authorised strength',
    section: '10.1',
    unit: 'persons or units; share',
    range: [null, null],
    formula: '(strength now − strength at first)/strength at first, by component',
    tex: [String.raw`\frac{n_1-n_0}{n_0}`],
    reasons: ['strength_stated_once', 'no_strength'],
    sources: [],
  },
];
