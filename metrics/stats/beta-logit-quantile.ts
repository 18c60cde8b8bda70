import { betaTails } from './beta-tails.ts';
import { exp } from './exp.ts';
import { invertTail } from './invert-tail.ts';
import { ln } from './ln.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';

type Tails = { readonly lower: number; readonly upper: number };
type Shapes = { readonly a: number; readonly b: number };

/** Beyond this logit x or 1 − x is below the smallest double. */
const MOST_LOGIT = 745;

/**
 * Logit of the beta quantile: `ln(x/(1 − x))` with the given tail probabilities below and above `x`.
 *
 * The logit keeps the precision of both `x` and `1 − x`, which Student's t needs near its centre and in its
 * tails.
 */
export function betaLogitQuantile({ lower, upper }: Tails, { a, b }: Shapes): number {
  return invertTail({
    tailsAt: (u) => betaTails({ x: 1 / (1 + exp(-u)), y: 1 / (1 + exp(u)), a, b }),
    lower,
    upper,
    start: startLogit({ lower, upper }, { a, b }),
    least: -MOST_LOGIT,
    most: MOST_LOGIT,
  });
}

/** Normal approximation of the logit where both shapes are large enough, else the leading term of the smaller tail. */
function startLogit({ lower, upper }: Tails, { a, b }: Shapes): number {
  const centre = ln(a / b);
  if (a >= 1 && b >= 1) {
    const z = lower <= upper ? normalQuantile(lower) : -normalQuantile(upper);
    return centre + z * Math.sqrt(1 / a + 1 / b);
  }
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  const leading =
    lower <= upper
      ? Math.min(centre, (ln(lower * a) + logBeta) / a)
      : Math.max(centre, -(ln(upper * b) + logBeta) / b);
  return Math.min(MOST_LOGIT, Math.max(-MOST_LOGIT, leading));
}
