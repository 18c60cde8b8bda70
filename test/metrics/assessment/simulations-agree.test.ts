import { expect, test } from 'vitest';
import { assess } from '#metrics/assessment/assess.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { simulateAssessment } from '#metrics/assessment/simulate-assessment.ts';
import { READINESS_CLASSES } from '#metrics/readiness/readiness-class.ts';
import { monteCarlo } from '#metrics/uncertainty/monte-carlo.ts';
import { condition, criterion, input, objective } from './build-input.ts';
import { ownIndicator, ownSeries } from './simulate-input.ts';
import { simulationOfAssessment } from './simulation-of-assessment.ts';

const DRAWS = 10_000;
/** Points of the score, and share of the draws: what ten thousand draws leave open. */
const TOLERANCE = { points: 0.6, share: 0.02 };

const holds = (id: string, values: Parameters<typeof ownSeries>[1]) =>
  criterion(id, { series: ownSeries(id, values) });
const criteria = [
  holds('held', { '2023': 35, '2024': 36, '2025': 38 }),
  holds('close', { '2023': 33, '2024': 31, '2025': 30.5 }),
  criterion('gate', { role: 'gate', series: ownSeries('gate', { '2024': 45, '2025': 46 }) }),
];

const EXAMPLES: readonly (readonly [string, Partial<AssessmentInput>])[] = [
  [
    'three objectives, a close criterion and a gate that holds',
    {
      objectives: [
        objective('safety', [ownIndicator('a', { weight: 2 }), ownIndicator('b', { weight: 1 })]),
        objective('integrity', [ownIndicator('c')], { weight: 2 }),
        objective('ownership', [ownIndicator('d', { role: 'ownership' })]),
      ],
      criteria,
      rule: { all: [{ ref: 'held' }, { ref: 'close' }] },
    },
  ],
  [
    'a gate that is too close to call, which caps the score in some draws',
    {
      objectives: [objective('safety', [ownIndicator('a'), ownIndicator('b')])],
      criteria: [
        ...criteria.slice(0, 2),
        criterion('gate', { role: 'gate', series: ownSeries('gate', { '2024': 31, '2025': 30.2 }) }),
      ],
      rule: { ref: 'held' },
    },
  ],
  [
    'no ownership indicator, so that a component is assumed',
    {
      objectives: [objective('safety', [ownIndicator('a'), ownIndicator('b')])],
      criteria: criteria.slice(0, 2),
      rule: { any: [{ ref: 'held' }, { ref: 'close' }] },
    },
  ],
  [
    'a criterion whose periods have a common error, on the figures of an indicator',
    {
      objectives: [objective('safety', [ownIndicator('a'), ownIndicator('b')])],
      criteria: [
        criterion('common', {
          series: ownIndicator('a').series,
          condition: condition({ threshold: 31, sustained: { periods: 2, frequency: 'annual' } }),
          hasCommonError: true,
        }),
      ],
      rule: { ref: 'common' },
    },
  ],
];

test.each(EXAMPLES)('the two simulations agree on %s', (_name, fields) => {
  const frozen = input(fields);
  const assessment = assess(frozen);
  const one = simulateAssessment(frozen, assessment, { mission: 'm', seed: '1', draws: DRAWS });
  const other = monteCarlo(simulationOfAssessment('m', frozen, assessment), {
    seed: 2,
    draws: DRAWS,
    deterministicClass: assessment.verdict.readiness,
  });
  for (const end of ['lower', 'upper'] as const) {
    expect(Math.abs(one!.total![end] - other.published!.total[end])).toBeLessThan(TOLERANCE.points);
    expect(Math.abs(one!.data![end] - other.published!.data[end])).toBeLessThan(TOLERANCE.points);
  }
  for (const readiness of READINESS_CLASSES) {
    const difference = one!.probabilities[readiness] - other.classes.probabilities[readiness];
    expect(Math.abs(difference)).toBeLessThan(TOLERANCE.share);
  }
});
