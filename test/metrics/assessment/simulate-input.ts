import { assess } from '#metrics/assessment/assess.ts';
import type { AssessmentInput, InputIndicator, InputSeries } from '#metrics/assessment/assessment-input.ts';
import {
  type Simulation,
  type SimulationOptions,
  simulateAssessment,
} from '#metrics/assessment/simulate-assessment.ts';
import type { StatedUncertainty } from '#metrics/observation/stated-uncertainty.ts';
import { indicator, input, observations, series, type Values } from './build-input.ts';

/** A series whose observations are nobody else's, so that its errors are its own. */
export function ownSeries(id: string, values: Values, uncertainty?: StatedUncertainty): InputSeries {
  const own = observations(values).map((observation) => ({
    ...observation,
    ref: `${id}/${observation.ref}`,
  }));
  return {
    ...series({}),
    observations: uncertainty === undefined ? own : own.map((item) => ({ ...item, uncertainty })),
  };
}

const RISING: Values = { '2021': 26, '2022': 27, '2023': 29, '2024': 31, '2025': 34 };

export function ownIndicator(
  id: string,
  fields: Partial<InputIndicator> = {},
  values = RISING,
): InputIndicator {
  return indicator(id, { series: ownSeries(id, values), ...fields });
}

/** The same figures with another standard error. */
export function withError(values: Values, standardError: number): Values {
  return Object.fromEntries(
    Object.entries(values).map(([label, value]) => [
      label,
      typeof value === 'number' ? ([value, standardError] as const) : value,
    ]),
  );
}

export function simulate(
  fields: Partial<AssessmentInput>,
  options: Partial<SimulationOptions> = {},
): Simulation {
  const frozen = input(fields);
  const simulation = simulateAssessment(frozen, assess(frozen), {
    mission: 'm',
    seed: 's',
    draws: 2000,
    ...options,
  });
  if (simulation === null) throw new Error('no draws');
  return simulation;
}
