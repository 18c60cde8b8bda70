import { expect, it } from 'vitest';
import type { SensitivityIndex, SensitivityKind } from '#metrics/assessment/sensitivity/sensitivity.ts';
import { known, unknown } from '#metrics/domain/outcome.ts';
import { nextMeasurement } from '#metrics/explanation/next-measurement.ts';

function index(kind: SensitivityKind, inputId: string, first: number): SensitivityIndex {
  const interval = { value: first, lower: first - 0.1, upper: first + 0.1, level: 0.9 };
  const total = { ...interval, value: first + 0.5 };
  return { inputId, kind, subjects: [inputId], period: null, first: interval, total };
}

function largestOf(indices: readonly SensitivityIndex[]) {
  const none = unknown('undefined', 'no_draws');
  const { score, verdict } = nextMeasurement({
    baseRows: 8,
    inputs: [],
    score: known({ variance: 1, indices }),
    verdict: none,
  });
  expect(verdict).toEqual(none);
  return score.known ? score.value : score.reason;
}

it('is the figure, gap or period that takes away most, whatever choices do', () => {
  const indices = [
    index('objective_weights', 'weights', 0.6),
    index('measurement', 'homicide', 0.1),
    index('missing', 'trust', 0.2),
    index('criterion_period', 'custody', 0.15),
    index('assumed', 'durability', 0.3),
  ];
  expect(largestOf(indices)).toMatchObject({ inputId: 'trust', kind: 'missing', removes: { value: 0.2 } });
  expect(largestOf(indices.slice(0, 2))).toMatchObject({ inputId: 'homicide' });
});

it('is none where only choices matter, or an estimate is an error around 0', () => {
  const choices = index('component_weights', 'weights', 0.9);
  expect(largestOf([choices, index('measurement', 'homicide', -0.01)])).toBe('nothing_to_measure');
});
