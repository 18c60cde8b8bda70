import type { QualityGrade } from '#metrics/domain/observation.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireFinite, requireNonNegative, requirePositive } from '#metrics/domain/require-number.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { assumedSd } from './assumed-sd.ts';
import type { Distribution, ScaleBounds } from './distribution.ts';
import { fromPublishedInterval, fromStandardError } from './published-uncertainty.ts';
import type { StatedUncertainty, UncertaintyFlag } from './stated-uncertainty.ts';

export type ObservedFigure = {
  readonly value: number;
  readonly uncertainty: StatedUncertainty;
  readonly grade: QualityGrade | null;
  /** |T − B| of the indicator, in its unit; null where it has none. */
  readonly span: number | null;
  readonly bounds: ScaleBounds;
};

export type FlaggedDistribution = {
  readonly distribution: Distribution;
  readonly flags: readonly UncertaintyFlag[];
};

/**
 * What is known about the true value behind an observed figure, from the error its publisher states.
 *
 * A figure without a stated error gets an assumed sd by quality grade and is flagged; where there is no distance
 * between baseline and target to take a share of, its error stays unknown (`uncertainty_unknown`).
 *
 * @throws RangeError when a number is not finite, an exposure, rate base, number of trials, dispersion or design
 * effect is not above 0, or there are more successes than trials.
 * @source Method §3.1–3.5, §5.5.
 */
export function observationDistribution(
  figure: ObservedFigure,
  parameters: MethodParameters = DEFAULT_PARAMETERS,
): Outcome<FlaggedDistribution> {
  const { uncertainty, bounds } = figure;
  const value = requireFinite(figure.value, 'value');
  switch (uncertainty.kind) {
    case 'none':
      return plain({ ...fromStandardError(value, 0), ...bounds });
    case 'unknown':
      return assumed(figure, parameters);
    case 'standard_error':
      return plain({ ...fromStandardError(value, uncertainty.standardError), ...bounds });
    case 'interval': {
      const { lower, upper, level } = uncertainty;
      return plain({ ...fromPublishedInterval({ value, lower, upper, level }), ...bounds });
    }
    case 'count':
      return count(uncertainty, bounds);
    case 'proportion':
      return proportion(uncertainty, bounds, parameters);
  }
}

function plain(
  distribution: Distribution,
  flags: readonly UncertaintyFlag[] = [],
): Outcome<FlaggedDistribution> {
  return known({ distribution, flags });
}

function assumed(figure: ObservedFigure, parameters: MethodParameters): Outcome<FlaggedDistribution> {
  if (figure.span === null || figure.span === 0) return unknown('missing', 'uncertainty_unknown');
  const sd = assumedSd(figure.grade, figure.span, parameters);
  return plain({ ...fromStandardError(figure.value, sd), ...figure.bounds }, ['assumed_uncertainty']);
}

function count(
  stated: Extract<StatedUncertainty, { kind: 'count' }>,
  bounds: ScaleBounds,
): Outcome<FlaggedDistribution> {
  const distribution = {
    kind: 'count' as const,
    count: requireNonNegative(stated.count, 'count'),
    exposure: requirePositive(stated.exposure, 'exposure'),
    per: requirePositive(stated.per, 'per'),
    dispersion: requirePositive(stated.dispersion ?? 1, 'dispersion'),
    ...bounds,
  };
  return plain(distribution, stated.dispersion === null ? ['poisson_only'] : []);
}

function proportion(
  stated: Extract<StatedUncertainty, { kind: 'proportion' }>,
  bounds: ScaleBounds,
  parameters: MethodParameters,
): Outcome<FlaggedDistribution> {
  const successes = requireNonNegative(stated.successes, 'successes');
  const trials = requirePositive(stated.trials, 'trials');
  if (successes > trials) throw new RangeError('successes must not exceed trials');
  const designEffect = requirePositive(stated.designEffect ?? parameters.designEffect, 'designEffect');
  const scale = requirePositive(stated.scale, 'scale');
  return plain(
    { kind: 'proportion', successes, trials, designEffect, scale, ...bounds },
    stated.designEffect === null ? ['deff_assumed'] : [],
  );
}
