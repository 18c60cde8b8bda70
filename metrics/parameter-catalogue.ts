/**
 * The parameters of the method in the order of its Annex B: where each is laid down, its value there, its unit and the
 * files in which it acts. Their words are in the interface's catalogue `parameters`.
 */
import type { ParameterPath } from './parameters.ts';
import { ln } from './stats/ln.ts';

export const PARAMETER_UNITS = [
  'share',
  'probability',
  'likelihood',
  'level',
  'ratio',
  'ln',
  'perYear',
  'factor',
  'years',
  'months',
  'multiple',
  'observations',
  'score',
  'points',
  'draws',
  'rows',
  'components',
  'persons',
  'concentration',
  'name',
] as const;
export type ParameterUnit = (typeof PARAMETER_UNITS)[number];

export type ParameterEntry = {
  readonly path: ParameterPath;
  readonly unit: ParameterUnit;
  /** As the method lays it down, written here by hand: the value in force is compared with it. */
  readonly default: number | string;
  /** Files that read it, from the root of the repository. */
  readonly actsIn: readonly string[];
};

export const PARAMETER_GROUP_IDS = [
  'protection',
  'pace',
  'trend',
  'displayLevel',
  'designEffect',
  'assumedSd',
  'staleness',
  'floor',
  'coverage',
  'decisionProbability',
  'ersWeights',
  'caps',
  'reversal',
  'classes',
  'calendar',
  'uncertainty',
  'projection',
  'suppression',
] as const;
export type ParameterGroupId = (typeof PARAMETER_GROUP_IDS)[number];

export type ParameterGroup = {
  readonly id: ParameterGroupId;
  readonly section: string;
  /** False: a convention of the section that Annex B does not list. */
  readonly isInAnnex: boolean;
  readonly parameters: readonly ParameterEntry[];
};

const PACE = ['metrics/trend/pace.ts', 'metrics/trend/maintain-pace.ts'];
const TREND = ['metrics/trend/trend-class.ts'];
const STALENESS = ['metrics/observation/staleness.ts'];
const CLASSES = ['metrics/readiness/readiness-class.ts'];
const ERS = ['metrics/readiness/exit-readiness-score.ts', 'metrics/assessment/simulate-readiness.ts'];

function group(
  id: ParameterGroupId,
  section: string,
  ...parameters: (readonly [ParameterPath, ParameterUnit, number | string, readonly string[]])[]
): ParameterGroup {
  return {
    id,
    section,
    isInAnnex: id !== 'calendar',
    parameters: parameters.map(([path, unit, value, actsIn]) => ({ path, unit, default: value, actsIn })),
  };
}

export const PARAMETER_GROUPS: readonly ParameterGroup[] = [
  group(
    'protection',
    '1.2',
    ['protection.shareOfTarget', 'share', 0.1, ['metrics/progress/protection-width.ts']],
    ['protection.minimumLogWidth', 'ln', ln(1.1), ['metrics/progress/protection-width.ts']],
  ),
  group(
    'pace',
    '2.1',
    ['pace.profile', 'name', 'eurostat', PACE],
    ['pace.profiles.eurostat.onTrack', 'ratio', 0.95, ['metrics/trend/pace.ts']],
    ['pace.profiles.eurostat.moderate', 'ratio', 0.6, ['metrics/trend/pace.ts']],
    ['pace.profiles.eurostat.insufficient', 'ratio', 0, ['metrics/trend/pace.ts']],
    ['pace.profiles.un.onTrack', 'ratio', 0.95, ['metrics/trend/pace.ts']],
    ['pace.profiles.un.moderate', 'ratio', 0.5, ['metrics/trend/pace.ts']],
    ['pace.profiles.un.insufficient', 'ratio', -0.1, ['metrics/trend/pace.ts']],
    ['pace.significantAnnualRate', 'perYear', 0.01, ['metrics/trend/pace.ts']],
    ['pace.minimumSpanYears', 'years', 1, PACE],
  ),
  group(
    'trend',
    '2.4',
    ['trend.minimumObservations', 'observations', 5, TREND],
    ['trend.likely', 'likelihood', 0.8, TREND],
    ['trend.clear', 'likelihood', 0.95, TREND],
  ),
  group('displayLevel', '3', ['displayLevel', 'level', 0.95, ['app/view-models/trend-spec.ts']]),
  group('designEffect', '3.4', [
    'designEffect',
    'factor',
    2,
    ['metrics/observation/observation-distribution.ts'],
  ]),
  group(
    'assumedSd',
    '3.5',
    ['assumedSdShare.A', 'share', 0.02, ['metrics/observation/assumed-sd.ts']],
    ['assumedSdShare.B', 'share', 0.05, ['metrics/observation/assumed-sd.ts']],
    ['assumedSdShare.C', 'share', 0.1, ['metrics/observation/assumed-sd.ts']],
    ['assumedSdShare.D', 'share', 0.2, ['metrics/observation/assumed-sd.ts']],
  ),
  group(
    'staleness',
    '3.6',
    ['staleness.currentMultiple', 'multiple', 1, STALENESS],
    ['staleness.ageingMultiple', 'multiple', 2, STALENESS],
    ['staleness.staleMultiple', 'multiple', 4, STALENESS],
    ['staleness.stepShare', 'share', 0.1, STALENESS],
    ['staleness.irregularFrequencyYears', 'years', 1, ['metrics/assessment/series.ts']],
  ),
  group('floor', '4.3', ['floor', 'score', 1, ['metrics/composite/composite-score.ts']]),
  group(
    'coverage',
    '4.4',
    ['coverage.objective', 'share', 2 / 3, ['metrics/composite/objective-score.ts']],
    ['coverage.mission', 'share', 0.75, ['metrics/composite/composite-score.ts']],
  ),
  group('decisionProbability', '5.3', [
    'decisionProbability',
    'probability',
    0.8,
    ['metrics/sunset/truth-of-probability.ts', 'metrics/sunset/period-truth.ts'],
  ]),
  group(
    'ersWeights',
    '6.1',
    ['ers.weights.achievement', 'share', 0.4, ERS],
    ['ers.weights.criteria', 'share', 0.3, ERS],
    ['ers.weights.durability', 'share', 0.15, ERS],
    ['ers.weights.ownership', 'share', 0.15, ERS],
  ),
  group(
    'caps',
    '6.2',
    ['ers.capIfGatesFail', 'score', 49, ERS],
    ['ers.capIfGatesUndetermined', 'score', 74, ERS],
    ['ers.assumedComponent', 'score', 50, ERS],
    ['ers.maximumAssumed', 'components', 1, ['metrics/readiness/exit-readiness-score.ts']],
  ),
  group(
    'reversal',
    '6.3',
    ['reversal.horizonYears', 'years', 2, ['metrics/projection/reversal-risk.ts']],
    ['reversal.minimumWeightShare', 'share', 2 / 3, ['metrics/projection/reversal-risk.ts']],
  ),
  group(
    'classes',
    '6.4',
    ['readiness.thresholds.emerging', 'score', 40, CLASSES],
    ['readiness.thresholds.drawdown', 'score', 60, CLASSES],
    ['readiness.thresholds.exit', 'score', 75, CLASSES],
    ['readiness.thresholdShift', 'points', 5, CLASSES],
    ['readiness.ruleProbability', 'probability', 0.8, CLASSES],
    ['readiness.reversalForExit', 'probability', 1 / 3, CLASSES],
    ['readiness.reversalForDrawdown', 'probability', 0.5, CLASSES],
    ['readiness.ownershipForExit', 'score', 60, CLASSES],
    ['readiness.shareMetForDrawdown', 'share', 0.5, CLASSES],
  ),
  group('calendar', '6.5', ['sunsetApproachingMonths', 'months', 12, ['metrics/readiness/calendar.ts']]),
  group(
    'uncertainty',
    '7',
    [
      'uncertainty.draws',
      'draws',
      10_000,
      ['metrics/assessment/compute-assessment.ts', 'metrics/uncertainty/monte-carlo.ts'],
    ],
    [
      'uncertainty.previewDraws',
      'draws',
      2_000,
      ['app/what-if/draws-of.ts', 'app/services/reading/comparison-statements.ts'],
    ],
    [
      'uncertainty.weightConcentration',
      'concentration',
      50,
      ['metrics/assessment/simulate-variation.ts', 'metrics/uncertainty/monte-carlo.ts'],
    ],
    [
      'uncertainty.sobolBaseRows',
      'rows',
      2_048,
      [
        'metrics/assessment/sensitivity/compute-sensitivity.ts',
        'metrics/uncertainty/composite-sensitivity.ts',
      ],
    ],
  ),
  group(
    'projection',
    '8.1',
    [
      'projection.dampingPerYear',
      'factor',
      0.9,
      ['metrics/projection/project.ts', 'metrics/projection/reversal-risk.ts'],
    ],
    [
      'projection.level',
      'level',
      0.9,
      ['metrics/projection/project.ts', 'metrics/assessment/trajectory/trace-projection.ts'],
    ],
  ),
  group(
    'suppression',
    '12.2',
    ['suppression.minimumCount', 'persons', 5, ['metrics/disclosure/is-suppressed-count.ts']],
    ['suppression.minimumSensitiveCount', 'persons', 10, ['metrics/disclosure/is-suppressed-count.ts']],
  ),
];
