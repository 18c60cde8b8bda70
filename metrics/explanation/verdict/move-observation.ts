import type { InputObservation, InputSeries } from '#metrics/assessment/assessment-input.ts';
import type { MeasuredObservation } from '#metrics/assessment/series.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { StatedUncertainty } from '#metrics/observation/stated-uncertainty.ts';

/** A figure moved to another value, with the error its publisher states moved along. */
export function movedObservation(observation: InputObservation, value: number): MeasuredObservation {
  const moved = movedUncertainty(observation.uncertainty, value, value - (observation.value ?? value));
  return { ...observation, value, uncertainty: moved };
}

/** A figure of the evaluation date itself, with the error of an earlier one; exact where there is none. */
export function newObservation(
  on: IsoDate,
  value: number,
  earlier: InputObservation | undefined,
): MeasuredObservation {
  return {
    period: { label: on, start: on, end: on },
    value,
    uncertainty: earlier ? movedObservation(earlier, value).uncertainty : { kind: 'none' },
    grade: earlier ? earlier.grade : 'A',
    publishedOn: on,
    breakBefore: false,
    ref: `new/${on}`,
  };
}

/** An interval shifts; a count and a share of a sample become those of the new value. */
function movedUncertainty(stated: StatedUncertainty, value: number, by: number): StatedUncertainty {
  switch (stated.kind) {
    case 'interval':
      // Rounding must not put the value outside its own interval.
      return {
        ...stated,
        lower: Math.min(stated.lower + by, value),
        upper: Math.max(stated.upper + by, value),
      };
    case 'count':
      return { ...stated, count: (value * stated.exposure) / stated.per };
    case 'proportion':
      return { ...stated, successes: Math.min((value * stated.trials) / stated.scale, stated.trials) };
    default:
      return stated;
  }
}

/** The series with an observation in place of the one of the same reference, or behind all others. */
export function withObservation(series: InputSeries, observation: InputObservation): InputSeries {
  const { observations } = series;
  const isKnown = observations.some(({ ref }) => ref === observation.ref);
  return {
    ...series,
    observations: isKnown
      ? observations.map((item) => (item.ref === observation.ref ? observation : item))
      : [...observations, observation],
  };
}
