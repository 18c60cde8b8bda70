import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Coherence, coherence } from '#metrics/composite/coherence.ts';

const SCORES = [
  [62, 40, 71],
  [55, 48, 60],
  [70, 52, 80],
  [41, 30, 44],
  [38, 61, 50],
  [80, 66, 90],
  [47, 45, 39],
  [52, 33, 58],
  [66, 70, 61],
  [59, 41, 77],
  [44, 58, 47],
  [73, 49, 69],
];
const WEIGHTS = [0.5, 0.3, 0.2];
const compositeOf = (rows: readonly (readonly number[])[]) =>
  rows.map((row) => row.reduce((sum, score, j) => sum + score * WEIGHTS[j]!, 0));
const run = (scores: readonly (readonly (number | null)[])[] = SCORES, composite = compositeOf(SCORES)) =>
  coherence({ scores, weights: WEIGHTS, composite });
const known = (outcome = run()): Coherence => {
  if (!outcome.known) throw new Error(outcome.reason);
  return outcome.value;
};

describe('statistical coherence', () => {
  // Values computed with numpy 2.4 (corrcoef, eigvalsh) and the textbook formula of alpha.
  it('agrees with an independent computation', () => {
    const { n, correlations, eigenvalues, cronbachAlpha, importanceRatios } = known();
    expect(n).toBe(12);
    expect(correlations[0]![1]).toBeCloseTo(0.34365359, 8);
    expect(correlations[2]![0]).toBeCloseTo(0.87333552, 8);
    const expected = [2.039499987244631, 0.8402714669372063, 0.12022854581816217];
    for (const [i, value] of eigenvalues.entries()) expect(value).toBeCloseTo(expected[i]!, 12);
    expect(cronbachAlpha).toBeCloseTo(0.7469525694788111, 12);
    const ratios = [0.8861212940855346, 0.5991484318632225, 1.8859741169913298];
    for (const [j, ratio] of importanceRatios.entries()) expect(ratio).toBeCloseTo(ratios[j]!, 12);
  });

  it('is not computable for fewer than ten missions with every score', () => {
    expect(run(SCORES.slice(0, 9), compositeOf(SCORES.slice(0, 9)))).toEqual({
      known: false,
      kind: 'undefined',
      reason: 'too_few_missions',
    });
    const gaps = SCORES.map((row, i) => (i < 3 ? [null, ...row.slice(1)] : row));
    expect(run(gaps)).toMatchObject({ reason: 'too_few_missions' });
    expect(known(run(SCORES.map((row, i) => (i < 2 ? [null, ...row.slice(1)] : row)))).n).toBe(10);
  });

  it('does not exist where an objective is the same everywhere', () => {
    const flat = SCORES.map(([, ...row]) => [50, ...row]);
    expect(run(flat)).toMatchObject({ known: false, reason: 'constant_column' });
  });

  it('gives an objective without weight no ratio', () => {
    const outcome = coherence({ scores: SCORES, weights: [0.5, 0.5, 0], composite: compositeOf(SCORES) });
    expect(known(outcome).importanceRatios[2]).toBeNull();
  });

  it('does not depend on the order of missions, and its eigenvalues add up to the number of objectives', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(SCORES, { minLength: 10 }), (rows) => {
        const one = known(run(rows, compositeOf(rows)));
        const sorted = rows.toSorted((a, b) => a[0]! - b[0]!);
        const other = known(run(sorted, compositeOf(sorted)));
        expect(one.cronbachAlpha).toBeCloseTo(other.cronbachAlpha!, 10);
        expect(one.eigenvalues.reduce((sum, value) => sum + value, 0)).toBeCloseTo(3, 10);
      }),
      { seed: 23, numRuns: 50 },
    );
  });

  it('refuses what does not fit together', () => {
    expect(() => coherence({ scores: SCORES, weights: [1], composite: compositeOf(SCORES) })).toThrow(
      /^scores\[0\]/,
    );
    expect(() => coherence({ scores: SCORES, weights: WEIGHTS, composite: [] })).toThrow(
      /^scores and composite/,
    );
    expect(() => coherence({ scores: SCORES, weights: [1, -1, 1], composite: compositeOf(SCORES) })).toThrow(
      /^weights/,
    );
  });
});
