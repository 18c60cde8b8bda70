import { requireFinite } from '#metrics/domain/require-number.ts';
import { power } from '#metrics/stats/power.ts';

export type RateMethod = 'cagr' | 'linear';

type Step = {
  readonly from: number;
  readonly to: number;
  readonly years: number;
  readonly method: RateMethod;
};

/**
 * Annual rate of change between two values: compound `(to/from)^(1/years) − 1`, or linear `(to − from)/years`.
 *
 * Null where there is no time between them, or the rate is too large for a double.
 *
 * @source Method §2.1.
 */
export function annualRate({ from, to, years, method }: Step): number | null {
  if (!(years > 0)) return null;
  const rate = method === 'cagr' ? power(to / from, 1 / years) - 1 : (to - from) / years;
  return Number.isFinite(rate) ? rate : null;
}

type MethodChoice = {
  readonly rate: 'auto' | RateMethod;
  readonly isRatioScale: boolean;
  /** Baseline, latest value and target; null where there is none. */
  readonly values: readonly (number | null)[];
};

/**
 * Compound growth for ratio-scale indicators whose values are all positive, linear otherwise.
 *
 * `isFallback`: compound growth was asked for and is impossible.
 *
 * @throws RangeError a value is not finite
 * @source Method §2.1.
 */
export function chooseRateMethod(choice: MethodChoice): { method: RateMethod; isFallback: boolean } {
  const { rate, isRatioScale, values } = choice;
  const arePositive = values.every((value, i) => value === null || requireFinite(value, `values[${i}]`) > 0);
  const wantsCompound = rate === 'cagr' || (rate === 'auto' && isRatioScale);
  const method = wantsCompound && arePositive ? 'cagr' : 'linear';
  return { method, isFallback: rate === 'cagr' && method === 'linear' };
}
