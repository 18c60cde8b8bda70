import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp } from '#metrics/stats/exp.ts';
import { expm1 } from '#metrics/stats/expm1.ts';
import { ln } from '#metrics/stats/ln.ts';
import { power } from '#metrics/stats/power.ts';
import { sine } from '#metrics/stats/sine.ts';
import { fnv1a32 } from '#metrics/uncertainty/fnv1a32.ts';
import { nextUniform, seedStream } from '#metrics/uncertainty/random-stream.ts';
import { ulpsApart } from './ulps-apart.ts';

const SEED = 19;
const RUNS = { seed: SEED, numRuns: 5_000 };
const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Nearest doubles of results calculated with 200 bits. */
const LN: readonly (readonly [number, number])[] = [
  [2, Math.LN2],
  [3, 1.0986122886681098],
  [10, Math.LN10],
  [0.1, -Math.LN10],
  [Math.SQRT2, 0.3465735902799727],
  [0.9999999999999999, -1.1102230246251565e-16],
  [1e300, 690.7755278982137],
  [Number.MAX_VALUE, 709.782712893384],
  [2.2250738585072014e-308, -708.3964185322641],
  [Number.MIN_VALUE, -744.4400719213812],
];
const EXP: readonly (readonly [number, number])[] = [
  [1, Math.E],
  [-1, 0.36787944117144233],
  [0.5, 1.6487212707001282],
  [-0.3, 0.7408182206817179],
  [1e-10, 1.0000000001],
  [10, 22026.465794806718],
  [700, 1.0142320547350045e304],
  [709.782712893384, 1.7976931348622732e308],
  [-708.5, 2.006132305331306e-308],
  [-745, Number.MIN_VALUE],
];
const EXPM1: readonly (readonly [number, number])[] = [
  [1e-20, 1e-20],
  [1e-10, 1.00000000005e-10],
  [-1e-5, -9.999950000166666e-6],
  [0.25, 0.2840254166877415],
  [0.3, 0.3498588075760031],
  [-0.4, -0.32967995396436073],
  [1, 1.7182818284590453],
  [-2, -0.8646647167633873],
  [50, 5.184705528587072e21],
  [700, 1.0142320547350045e304],
];
const POWER: readonly (readonly [number, number, number])[] = [
  [2, 0.5, Math.SQRT2],
  [0.9, 12.5, 0.26793618413567305],
  [1.05, 0.1, 1.0048909381985118],
  [10, -3, 0.001],
  [0.7, 0.3333333333333333, 0.8879040017426006],
  [1.7, -0.2, 0.8993116422775749],
  [-2, 3, -8],
  [3, 1_000, Number.POSITIVE_INFINITY],
  [0.5, 1_100, 0],
  [1e-300, 1.05, 1e-315],
  [Number.MIN_VALUE, 0.5, 2.2227587494850775e-162],
  [1.0000001, 5e9, 1.4035575382338372e217],
  [0.9999998991772515, -5187242688.639871, 1.35699836208323e227],
];
const SINE: readonly (readonly [number, number])[] = [
  [1e-9, 1e-9],
  [0.5, 0.479425538604203],
  [1, 0.8414709848078965],
  [-1.5, -0.9974949866040544],
  [2, 0.9092974268256817],
  [3, 0.1411200080598672],
  [Math.PI, 1.2246467991473532e-16],
  [4.71238898038469, -1],
  [100, -0.5063656411097588],
  [999_999.5, -0.756251087561678],
];

describe('known values', () => {
  it.each([
    ['ln', ln, LN],
    ['exp', exp, EXP],
    ['expm1', expm1, EXPM1],
    ['sine', sine, SINE],
  ] as const)('%s', (_, compute, values) => {
    for (const [x, expected] of values)
      expect(ulpsApart(compute(x), expected), `at ${x}: ${compute(x)}`).toBeLessThanOrEqual(1);
  });

  it('power', () => {
    for (const [x, y, expected] of POWER)
      expect(ulpsApart(power(x, y), expected), `${x}^${y}: ${power(x, y)}`).toBeLessThanOrEqual(1);
  });
});

/** Two results, each less than one unit from the truth, are neighbours at most. */
describe('within one unit of the engine’s own in the last place', () => {
  const neighbours = (a: number, b: number): void => {
    expect(ulpsApart(a, b), `${a} and ${b}`).toBeLessThanOrEqual(1);
  };

  it('ln, over all doubles and close to 1', () => {
    fc.assert(
      fc.property(finite(Number.MIN_VALUE, Number.MAX_VALUE), (x) => neighbours(ln(x), Math.log(x))),
      RUNS,
    );
    fc.assert(
      fc.property(finite(0.5, 2), (x) => neighbours(ln(x), Math.log(x))),
      RUNS,
    );
  });

  it('exp, down to the smallest results and close to 0', () => {
    fc.assert(
      fc.property(finite(-746, 710), (x) => neighbours(exp(x), Math.exp(x))),
      RUNS,
    );
    fc.assert(
      fc.property(finite(-1, 1), (x) => neighbours(exp(x), Math.exp(x))),
      RUNS,
    );
  });

  it('expm1', () => {
    fc.assert(
      fc.property(finite(-60, 710), (x) => neighbours(expm1(x), Math.expm1(x))),
      RUNS,
    );
    fc.assert(
      fc.property(finite(-2, 2), (x) => neighbours(expm1(x), Math.expm1(x))),
      RUNS,
    );
  });

  it('power of ratios, scores and small bases', () => {
    const base = finite(1e-3, 1e3);
    fc.assert(
      fc.property(base, finite(-100, 100), (x, y) => neighbours(power(x, y), x ** y)),
      RUNS,
    );
    fc.assert(
      fc.property(finite(1e-300, 1e300), finite(-1, 1), (x, y) => neighbours(power(x, y), x ** y)),
      RUNS,
    );
  });

  it('sine of the angles in a turn', () => {
    fc.assert(
      fc.property(finite(-Math.PI, Math.PI), (x) => neighbours(sine(x), Math.sin(x))),
      RUNS,
    );
  });
});

const SPECIAL = [
  ...[0, -0, 1, -1, 2, -2, 3, -3, 0.5, -0.5, 1.5, -1.5, 1e300, -1e300, Number.MIN_VALUE, -Number.MIN_VALUE],
  ...[Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN, Number.MAX_VALUE],
];

describe('special cases are those of the language', () => {
  it.each([
    ['ln', ln, Math.log],
    ['exp', exp, Math.exp],
    ['expm1', expm1, Math.expm1],
  ] as const)('%s', (_, own, engine) => {
    for (const x of SPECIAL) expect(ulpsApart(own(x), engine(x)), `at ${x}`).toBeLessThanOrEqual(1);
  });

  it('power, with the sign of every zero', () => {
    for (const x of SPECIAL) {
      for (const y of SPECIAL) {
        const [own, engine] = [power(x, y), x ** y];
        expect(ulpsApart(own, engine), `${x}^${y}: ${own}, not ${engine}`).toBeLessThanOrEqual(1);
        if (engine === 0) expect(own, `${x}^${y}`).toBe(engine);
      }
    }
  });

  it('the sine of an angle beyond its reach is refused', () => {
    for (const angle of [1_000_001, -2e6, Number.POSITIVE_INFINITY, Number.NaN])
      expect(() => sine(angle)).toThrow(new RangeError(`angle must lie within ±1000000, not ${angle}`));
  });
});

describe('the bits of a hundred thousand results are those written down here, on every engine', () => {
  const digest = (compute: (u: number, v: number) => number): number => {
    const stream = seedStream(SEED);
    const results = Float64Array.from({ length: 20_000 }, () =>
      compute(nextUniform(stream), nextUniform(stream)),
    );
    const words = new DataView(results.buffer);
    const texts = Array.from({ length: results.length }, (_, i) => {
      words.setFloat64(8 * i, results[i]!);
      return words.getBigUint64(8 * i).toString(16);
    });
    return fnv1a32(texts.join());
  };

  it.each([
    ['ln', (u: number, v: number) => ln(u * exp(1_000 * (v - 0.5))), 2_882_070_237],
    ['exp', (u: number) => exp(1_400 * (u - 0.5)), 1_772_871_637],
    ['expm1', (u: number, v: number) => expm1(100 * v * (u - 0.5)), 297_086_751],
    ['power', (u: number, v: number) => power(3 * u, 40 * (v - 0.5)), 109_266_424],
    ['sine', (u: number) => sine(1_000 * (u - 0.5)), 1_415_687_108],
  ] as const)('%s', (_, compute, expected) => {
    expect(digest(compute)).toBe(expected);
  });
});
