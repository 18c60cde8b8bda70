import { betaCdf } from '#metrics/stats/beta-cdf.ts';
import { gammaTails } from '#metrics/stats/gamma-tails.ts';
import { normalCdf } from '#metrics/stats/normal-cdf.ts';
import type { Distribution, Proportion, SplitNormal } from './distribution.ts';

/** Standard deviations beyond which a normal tail is 0 in a double. */
const FAR_Z = 40;

/** P(X ≤ x) and P(X ≥ x), each computed in its own tail so that small probabilities keep their digits. */
export type TailProbabilities = { readonly below: number; readonly above: number };

/**
 * Distribution function of an observation's true value, both tails.
 *
 * Split normal: `Φ((x − m)/σ)` with the sd of the side. Count: gamma, `F(x·E/(K·φ); k/φ + ½)`. Proportion: beta,
 * `F(x/scale; x/deff + ½, (n − x)/deff + ½)`. Mass beyond a bound of the scale sits on the bound. An exact value has
 * all its mass on one point, so that below + above may be 2 there.
 *
 * @source Method §3.3, §5.5.
 */
export function tailProbabilities(distribution: Distribution, x: number): TailProbabilities {
  const { below, above } = unboundedTails(distribution, x);
  const { lowerBound, upperBound } = distribution;
  const isUnderScale = lowerBound !== null && x < lowerBound;
  const isOverScale = upperBound !== null && x > upperBound;
  return {
    below: isUnderScale ? 0 : upperBound !== null && x >= upperBound ? 1 : below,
    above: isOverScale ? 0 : lowerBound !== null && x <= lowerBound ? 1 : above,
  };
}

/** Shapes of the Jeffreys posterior of a proportion (§5.5). */
export function betaShapes({ successes, trials, designEffect }: Proportion): readonly [number, number] {
  return [successes / designEffect + 0.5, (trials - successes) / designEffect + 0.5];
}

function unboundedTails(distribution: Distribution, x: number): TailProbabilities {
  switch (distribution.kind) {
    case 'split_normal':
      return splitNormalTails(distribution, x);
    case 'count': {
      const { count, exposure, per, dispersion } = distribution;
      const scaled = (x * exposure) / (per * dispersion);
      if (scaled <= 0) return { below: 0, above: 1 };
      const { lower, upper } = gammaTails(scaled, count / dispersion + 0.5);
      return { below: lower, above: upper };
    }
    case 'proportion': {
      const [a, b] = betaShapes(distribution);
      const share = x / distribution.scale;
      if (share <= 0) return { below: 0, above: 1 };
      if (share >= 1) return { below: 1, above: 0 };
      return { below: betaCdf(share, a, b), above: betaCdf(1 - share, b, a) };
    }
  }
}

/** A side without spread has its half of the mass on the value itself. */
function splitNormalTails({ value, sdLower, sdUpper }: SplitNormal, x: number): TailProbabilities {
  if (x === value) return { below: sdUpper === 0 ? 1 : 0.5, above: sdLower === 0 ? 1 : 0.5 };
  const sd = x < value ? sdLower : sdUpper;
  const z = sd === 0 ? Math.sign(x - value) * FAR_Z : Math.max(-FAR_Z, Math.min(FAR_Z, (x - value) / sd));
  return { below: normalCdf(z), above: normalCdf(-z) };
}
