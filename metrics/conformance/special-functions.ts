import { readNullable, readNumber, readNumbers, readObject, readText } from '#metrics/domain/read-json.ts';
import { betaCdf } from '#metrics/stats/beta-cdf.ts';
import { betaQuantile } from '#metrics/stats/beta-quantile.ts';
import { chiSquaredCdf } from '#metrics/stats/chi-squared-cdf.ts';
import { chiSquaredQuantile } from '#metrics/stats/chi-squared-quantile.ts';
import { gammaCdf } from '#metrics/stats/gamma-cdf.ts';
import { gammaQuantile } from '#metrics/stats/gamma-quantile.ts';
import { logGamma } from '#metrics/stats/log-gamma.ts';
import { normalCdf } from '#metrics/stats/normal-cdf.ts';
import { normalQuantile } from '#metrics/stats/normal-quantile.ts';
import { studentTCdf } from '#metrics/stats/student-t-cdf.ts';
import { studentTQuantile } from '#metrics/stats/student-t-quantile.ts';

type SpecialFunction = (x: number, a: number, b: number) => number;

/** By the names R gives them. */
const FUNCTIONS: Readonly<Record<string, SpecialFunction>> = {
  pnorm: normalCdf,
  qnorm: normalQuantile,
  pgamma: gammaCdf,
  qgamma: gammaQuantile,
  pchisq: chiSquaredCdf,
  qchisq: chiSquaredQuantile,
  pbeta: betaCdf,
  qbeta: betaQuantile,
  pt: studentTCdf,
  qt: studentTQuantile,
  lgamma: logGamma,
};

export function specialFunctions(value: unknown): unknown {
  const input = readObject(value, 'input');
  const name = readText(input.fn, 'fn');
  const [a = Number.NaN, b = Number.NaN] = readNullable(input.args, 'args', readNumbers) ?? [];
  const compute = FUNCTIONS[name];
  if (compute === undefined) throw new RangeError(`fn must be one of ${Object.keys(FUNCTIONS).join(', ')}`);
  return { value: compute(readNumber(input.x, 'x'), a, b) };
}
