import { backtestMetrics, type ClosedCase } from '#metrics/comparison/backtest-metrics.ts';
import { differenceInDifferences, type PanelInput } from '#metrics/comparison/difference-in-differences.ts';
import { syntheticControl } from '#metrics/comparison/synthetic-control.ts';
import { type CountedFigure, disclosureOf } from '#metrics/disclosure/disclosure-of.ts';
import { roundToBase } from '#metrics/disclosure/round-to-base.ts';
import { suppressTable } from '#metrics/disclosure/suppress-table.ts';
import { type BadCase, type Subject, subject } from '../subject.ts';

const panel: PanelInput = {
  treated: [20, 21, 22, 21, 22, 17, 16],
  controls: [
    [20, 21, 21, 22, 22, 22, 23],
    [30, 31, 33, 32, 31, 31, 30],
    [10, 11, 12, 11, 13, 12, 11],
  ],
  prePeriods: 5,
};
const flat = panel.treated.map(() => 7);
const ofPanel: readonly BadCase<PanelInput>[] = [
  ['no peer', { ...panel, controls: [] }, { says: 'no_controls' }],
  ['one peer', { ...panel, controls: panel.controls.slice(0, 1) }, { gives: { value: { pPlacebo: null } } }],
  ['no time before', { ...panel, prePeriods: 0 }, { refuses: 'prePeriods' }],
  ['no time after', { ...panel, prePeriods: 7 }, { refuses: 'prePeriods' }],
  ['one observation', { treated: [1], controls: [[1]], prePeriods: 1 }, { refuses: 'prePeriods' }],
  ['a peer without a period', { ...panel, controls: [[1, 2]] }, { refuses: 'controls[0]' }],
];
const cases: readonly ClosedCase[] = [
  { score: 80, hasHeld: true },
  { score: 60, hasHeld: true },
  { score: 50, hasHeld: false },
  { score: 70, hasHeld: false },
];
const table = {
  table: [
    [3, 12],
    [20, 15],
  ] as readonly (readonly number[])[],
  threshold: 5,
};
const rate: CountedFigure = { value: 0.4, isCount: false, count: 40, personsAtRisk: 100 };
const figured: { readonly threshold: number; readonly figure?: CountedFigure } = { threshold: 5 };
const ofFigure = (fields: Partial<CountedFigure>) => ({ threshold: 5, figure: { ...rate, ...fields } });
const number = { value: 17, base: 5 };

export const COMPARISON_SUBJECTS: readonly Subject[] = [
  subject<PanelInput>({
    metric: 'difference_in_differences',
    valid: panel,
    call: differenceInDifferences,
    cases: [
      ...ofPanel,
      [
        'a constant series',
        { ...panel, treated: flat, controls: [flat, flat] },
        { gives: { value: { difference: 0, placebos: [0, 0] } } },
      ],
      ['one period before', { ...panel, prePeriods: 1 }, { says: 'too_few_pre_periods' }],
    ],
  }),
  subject<PanelInput>({
    metric: 'synthetic_control',
    valid: panel,
    call: syntheticControl,
    cases: [
      ...ofPanel,
      [
        'a constant series',
        { ...panel, treated: flat, controls: [flat, flat] },
        { gives: { value: { effect: 0, ratio: null, pPlacebo: null } } },
      ],
    ],
  }),
  subject<readonly ClosedCase[]>({
    metric: 'backtest',
    valid: cases,
    call: (input) => backtestMetrics(input),
    cases: [
      ['no case', [], { says: 'one_class_only' }],
      ['one case', cases.slice(0, 1), { says: 'one_class_only' }],
      ['successes only', cases.slice(0, 2), { says: 'one_class_only' }],
      [
        'every score the same',
        cases.map((item) => ({ ...item, score: 50 })),
        { gives: { value: { auc: { value: 0.5 } } } },
      ],
      ['a score above the scale', [{ score: 101, hasHeld: true }], { refuses: 'cases[0].score' }],
    ],
  }),
  subject<typeof figured>({
    metric: 'disclosure',
    valid: figured,
    call: ({ figure = rate, threshold }) => disclosureOf(figure, threshold),
    cases: [
      ['a count that is NaN', ofFigure({ count: Number.NaN }), { says: 'count_not_whole' }],
      ['an infinite count', ofFigure({ isCount: true, value: Infinity }), { says: 'count_not_whole' }],
      ['half a person', ofFigure({ personsAtRisk: 40.5 }), { says: 'count_not_whole' }],
      ['a negative count', ofFigure({ count: -1 }), { says: 'count_not_whole' }],
      ['no count', ofFigure({ count: null }), { says: 'count_not_recorded' }],
      [
        'nobody at risk on record',
        ofFigure({ personsAtRisk: null }),
        { says: 'persons_at_risk_not_recorded' },
      ],
      ['no observation', ofFigure({ value: null }), { gives: { decision: 'publish', reason: null } }],
      ['a threshold of 0', { threshold: 0 }, { refuses: 'threshold' }],
    ],
  }),
  subject<typeof table>({
    metric: 'suppression',
    valid: table,
    call: (input) => suppressTable(input.table, input.threshold),
    cases: [
      ['no row', { ...table, table: [] }, { refuses: 'table' }],
      ['empty rows', { ...table, table: [[], []] }, { refuses: 'table' }],
      ['rows of different length', { ...table, table: [[1, 2], [3]] }, { refuses: 'table' }],
      ['a negative count', { ...table, table: [[-1]] }, { refuses: 'table[0][0]' }],
      ['half a person', { ...table, table: [[1.5]] }, { refuses: 'table[0][0]' }],
      ['a threshold of 0', { ...table, threshold: 0 }, { refuses: 'threshold' }],
      [
        'nobody anywhere',
        {
          ...table,
          table: [
            [0, 0],
            [0, 0],
          ],
        },
        {
          gives: {
            primary: [
              [false, false],
              [false, false],
            ],
          },
        },
      ],
    ],
  }),
  subject<typeof number>({
    metric: 'rounding',
    valid: number,
    call: ({ value, base }) => roundToBase(value, base),
    cases: [
      ['a base of 0', { ...number, base: 0 }, { refuses: 'base' }],
      ['a negative base', { ...number, base: -5 }, { refuses: 'base' }],
      ['a negative value', { ...number, value: -17 }, { gives: -15 }],
    ],
  }),
];
