import { type BudgetFigures, budgetExecution } from '#metrics/money/budget-execution.ts';
import { costPerPoint, costPerPointInterval } from '#metrics/money/cost-per-point.ts';
import { donorConcentration, donorConcentrationBounds } from '#metrics/money/donor-concentration.ts';
import { type EarnedValueInput, earnedValue } from '#metrics/money/earned-value.ts';
import { fundingAlignment, needOfObjectives } from '#metrics/money/funding-alignment.ts';
import { goalpostShift } from '#metrics/money/goalpost-shift.ts';
import { type MandateDriftInput, mandateDrift } from '#metrics/money/mandate-drift.ts';
import { type Subject, subject } from '../subject.ts';

const budget: BudgetFigures = { budget: 100, actual: 40, plannedToDate: 50, months: 6 };
const cost = { realSpend: 100, scoreStart: 40, scoreNow: 55 };
const drawn = { realSpend: 100, changes: [12, 15, 18], level: 0.9 };
const earned: EarnedValueInput = { budget: 100, actual: 40, plannedToDate: 50, score: 45 };
const money = { funding: [30, 70], weights: [1, 1], scores: [40, 80] };
const donors = { amounts: [50, 30, 20], undisclosed: 10 };
const drift: Omit<MandateDriftInput, 'spendByObjective'> & {
  readonly spend: Readonly<Record<string, number>> | null;
} = {
  originalTasks: ['a', 'b'],
  currentTasks: ['b', 'c'],
  spend: { order: 60, law: 40 },
  originalObjectives: ['order'],
  start: 2018,
  originalEnd: 2020,
  currentEnd: 2024,
  extensions: 3,
  lapsesDays: [10],
  consentGapsDays: [4],
  originalStrength: 100,
  currentStrength: 120,
};
const goalposts = {
  direction: 'higher',
  originalBaseline: 20,
  originalTarget: 40,
  currentTarget: 35,
} as const;

export const MONEY_SUBJECTS: readonly Subject[] = [
  subject<BudgetFigures>({
    metric: 'budget_execution',
    valid: budget,
    call: budgetExecution,
    cases: [
      ['no budget', { ...budget, budget: 0 }, { says: 'no_budget' }],
      ['nothing planned', { ...budget, plannedToDate: 0 }, { says: 'no_planned_spend' }],
      ['no time', { ...budget, months: 0 }, { says: 'no_elapsed_time' }],
      ['nothing spent', { ...budget, actual: 0 }, { says: 'no_burn' }],
      ['more refunded than spent', { ...budget, actual: -10 }, { says: 'no_burn' }],
      ['a negative budget', { ...budget, budget: -1 }, { refuses: 'budget' }],
    ],
  }),
  subject<typeof cost>({
    metric: 'cost_per_point',
    valid: cost,
    call: ({ realSpend, ...scores }) => costPerPoint(realSpend, scores),
    cases: [
      ['no progress', { ...cost, scoreNow: 40 }, { says: 'no_measured_progress' }],
      ['regress', { ...cost, scoreNow: 30 }, { says: 'no_measured_progress' }],
      ['next to no progress', { ...cost, scoreStart: 0, scoreNow: 5e-324 }, { says: 'no_measured_progress' }],
      ['negative spending', { ...cost, realSpend: -1 }, { refuses: 'realSpend' }],
    ],
  }),
  subject<typeof drawn>({
    metric: 'cost_per_point',
    valid: drawn,
    call: ({ realSpend, changes, level }) => costPerPointInterval(realSpend, changes, level),
    cases: [
      ['no draw', { ...drawn, changes: [] }, { refuses: 'changes' }],
      ['one draw', { ...drawn, changes: [10] }, { gives: { value: { lower: 10, upper: 10 } } }],
      ['no progress in most draws', { ...drawn, changes: [-1, 0, 5] }, { says: 'progress_too_uncertain' }],
    ],
  }),
  subject<EarnedValueInput>({
    metric: 'earned_value',
    valid: earned,
    call: earnedValue,
    cases: [
      ['nothing spent', { ...earned, actual: 0 }, { says: 'no_spend' }],
      ['nothing planned', { ...earned, plannedToDate: 0 }, { says: 'no_planned_spend' }],
      ['a score above the scale', { ...earned, score: 101 }, { refuses: 'score' }],
    ],
  }),
  subject<typeof money>({
    metric: 'funding_alignment',
    valid: money,
    call: ({ funding, weights, scores }) => fundingAlignment(funding, needOfObjectives(weights, scores)),
    cases: [
      ['no money', { ...money, funding: [0, 0] }, { says: 'no_funding' }],
      ['no need', { ...money, scores: [100, 100] }, { says: 'no_need' }],
      ['every weight 0', { ...money, weights: [0, 0] }, { says: 'no_need' }],
      ['no objective', { funding: [], weights: [], scores: [] }, { says: 'no_funding' }],
      ['negative funding', { ...money, funding: [-1, 5] }, { refuses: 'funding[0]' }],
      ['objectives without scores', { ...money, scores: [1] }, { refuses: 'weights and scores' }],
    ],
  }),
  subject<typeof donors>({
    metric: 'donor_concentration',
    valid: donors,
    call: ({ amounts, undisclosed }) => [
      donorConcentration(amounts),
      donorConcentrationBounds(amounts, undisclosed),
    ],
    cases: [
      ['no donor', { amounts: [], undisclosed: 0 }, { says: 'no_funding' }],
      ['donors without money', { amounts: [0, 0], undisclosed: 0 }, { says: 'no_funding' }],
      [
        'one donor',
        { amounts: [5], undisclosed: 0 },
        { gives: [{ value: { index: 1, normalised: null } }, {}] },
      ],
      ['a negative amount', { ...donors, amounts: [-1] }, { refuses: 'amounts[0]' }],
    ],
  }),
  subject<typeof drift>({
    metric: 'mandate_drift',
    valid: drift,
    call: ({ spend, ...input }) =>
      mandateDrift({ ...input, spendByObjective: spend === null ? null : new Map(Object.entries(spend)) }),
    cases: [
      ['no task', { ...drift, originalTasks: [], currentTasks: [] }, { says: 'no_tasks' }],
      ['no spending on file', { ...drift, spend: null }, { says: 'no_spend_by_objective' }],
      ['nothing spent', { ...drift, spend: { order: 0 } }, { says: 'no_spend' }],
      ['no end', { ...drift, originalEnd: null }, { says: 'no_end_date' }],
      ['an end on the first day', { ...drift, originalEnd: 2018 }, { says: 'no_duration' }],
      ['dates out of order', { ...drift, originalEnd: 2010 }, { says: 'no_duration' }],
      ['no strength then', { ...drift, originalStrength: 0 }, { says: 'no_strength' }],
      ['half an extension', { ...drift, extensions: 0.5 }, { refuses: 'extensions' }],
      ['a negative lapse', { ...drift, lapsesDays: [-1] }, { refuses: 'lapsesDays[0]' }],
    ],
  }),
  subject<Parameters<typeof goalpostShift>[0]>({
    metric: 'goalpost_shift',
    valid: goalposts,
    call: goalpostShift,
    cases: [['baseline = target', { ...goalposts, originalTarget: 20 }, { says: 'zero_distance' }]],
  }),
];
