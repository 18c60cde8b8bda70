import { expect, it } from 'vitest';
import { UNBOUNDED } from '#metrics/observation/distribution.ts';
import {
  type ObservedFigure,
  observationDistribution,
} from '#metrics/observation/observation-distribution.ts';
import type { StatedUncertainty } from '#metrics/observation/stated-uncertainty.ts';

const figure = (uncertainty: StatedUncertainty, more: Partial<ObservedFigure> = {}): ObservedFigure => {
  return { value: 30, uncertainty, grade: 'C', span: 20, bounds: UNBOUNDED, ...more };
};

it('assumes an error by grade where none is stated, and says so', () => {
  const outcome = observationDistribution(figure({ kind: 'unknown' }));
  expect(outcome).toMatchObject({ value: { distribution: { sdLower: 2 }, flags: ['assumed_uncertainty'] } });
  const ungraded = observationDistribution(figure({ kind: 'unknown' }, { grade: null }));
  expect(ungraded).toMatchObject({ value: { distribution: { sdLower: 4 } } });
});

it('leaves the error unknown where there is nothing to take a share of', () => {
  for (const span of [null, 0]) {
    expect(observationDistribution(figure({ kind: 'unknown' }, { span }))).toMatchObject({
      known: false,
      reason: 'uncertainty_unknown',
    });
  }
});

it('takes administrative facts as exact', () => {
  const outcome = observationDistribution(figure({ kind: 'none' }));
  expect(outcome).toMatchObject({ value: { distribution: { sdLower: 0, sdUpper: 0 }, flags: [] } });
});

it('flags counts without dispersion and surveys without design effect', () => {
  const counts = { kind: 'count', count: 3, exposure: 1e6, per: 1e5, dispersion: null } as const;
  expect(observationDistribution(figure(counts))).toMatchObject({
    value: { distribution: { dispersion: 1 }, flags: ['poisson_only'] },
  });
  const survey = { kind: 'proportion', successes: 3, trials: 10, designEffect: null, scale: 1 } as const;
  expect(observationDistribution(figure(survey))).toMatchObject({
    value: { distribution: { designEffect: 2 }, flags: ['deff_assumed'] },
  });
});

it('rejects impossible counts', () => {
  const survey = { kind: 'proportion', successes: 11, trials: 10, designEffect: 1, scale: 1 } as const;
  expect(() => observationDistribution(figure(survey))).toThrow('successes must not exceed trials');
  const counts = { kind: 'count', count: 3, exposure: 0, per: 1e5, dispersion: 1 } as const;
  expect(() => observationDistribution(figure(counts))).toThrow('exposure must be above 0');
});
