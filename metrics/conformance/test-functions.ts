import {
  type JsonObject,
  readChoice,
  readNullable,
  readNumber,
  readNumbers,
} from '#metrics/domain/read-json.ts';
import { sine } from '#metrics/stats/sine.ts';
import { square } from '#metrics/stats/square.ts';

export type TestFunction = {
  /** Number of inputs. */
  readonly dimension: number;
  /** Model of one row of uniforms in (0, 1). */
  readonly model: (row: ArrayLike<number>) => number;
};

/**
 * Models whose sensitivity indices are known in closed form: Ishigami, Sobol's G, and a weighted sum.
 *
 * @source Ishigami T., Homma T. (1990), ISUMA '90; Saltelli A., Sobol' I. M. (1995), Reliab. Eng. Syst. Saf. 50(3).
 */
export function readTestFunction(input: JsonObject): TestFunction {
  const name = readChoice(input.fn, ['ishigami', 'sobolG', 'linear'], 'fn');
  if (name === 'ishigami') {
    const a = readNullable(input.a, 'a', readNumber) ?? 7;
    const b = readNullable(input.b, 'b', readNumber) ?? 0.1;
    return { dimension: 3, model: (row) => ishigami(row, a, b) };
  }
  const coefficients = readNumbers(input[name === 'linear' ? 'coef' : 'a'], name === 'linear' ? 'coef' : 'a');
  const model = name === 'linear' ? weightedSum : sobolG;
  return { dimension: coefficients.length, model: (row) => model(row, coefficients) };
}

function ishigami(row: ArrayLike<number>, a: number, b: number): number {
  const angle = (i: number) => Math.PI * (2 * row[i]! - 1);
  return sine(angle(0)) + a * square(sine(angle(1))) + b * square(square(angle(2))) * sine(angle(0));
}

function sobolG(row: ArrayLike<number>, a: readonly number[]): number {
  return a.reduce((product, value, i) => (product * (Math.abs(4 * row[i]! - 2) + value)) / (1 + value), 1);
}

function weightedSum(row: ArrayLike<number>, coefficients: readonly number[]): number {
  return coefficients.reduce((sum, coefficient, i) => sum + coefficient * row[i]!, 0);
}
