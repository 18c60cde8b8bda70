import { describe, expect, it } from 'vitest';
import { openStream } from '#metrics/uncertainty/random-stream.ts';
import { runSobolDesign, type SobolDesign, sobolAnalysis } from '#metrics/uncertainty/sobol-analysis.ts';
import { sobolIndices } from '#metrics/uncertainty/sobol-indices.ts';
import { sobolIntervals } from '#metrics/uncertainty/sobol-intervals.ts';

const design = (fields: Partial<SobolDesign>): SobolDesign => ({
  seed: 3,
  missionId: 'm',
  inputIds: ['a', 'b'],
  baseRows: 4096,
  model: (row) => row[0]! + 2 * row[1]!,
  ...fields,
});

describe('sensitivity indices', () => {
  it('share the variance of a sum by the squares of its coefficients', () => {
    const result = sobolAnalysis(design({}));
    if (!result.known) throw new Error(result.reason);
    for (const kind of ['first', 'total'] as const) {
      expect(Math.abs(result.value[kind][0]! - 0.2)).toBeLessThan(0.04);
      expect(Math.abs(result.value[kind][1]! - 0.8)).toBeLessThan(0.04);
    }
  });

  it('are exactly 0 for an input that is not used', () => {
    const result = sobolAnalysis(design({ model: (row) => row[1]! }));
    expect(result).toMatchObject({
      value: { first: [0, expect.any(Number)], total: [0, expect.any(Number)] },
    });
  });

  it('do not exist without variance', () => {
    expect(sobolAnalysis(design({ model: () => 5 }))).toEqual({
      known: false,
      kind: 'undefined',
      reason: 'no_variance',
    });
  });

  it('keep the columns of the other inputs when one is added', () => {
    const model = (row: Float64Array) => row[0]!;
    const before = runSobolDesign(design({ inputIds: ['a'], model }));
    const after = runSobolDesign(design({ inputIds: ['a', 'new'], model }));
    expect(after.a).toEqual(before.a);
  });

  it('lie in their bootstrap intervals', () => {
    const runs = runSobolDesign(design({ baseRows: 512 }));
    const stream = openStream({ seed: 3, missionId: 'm', inputId: 'bootstrap' });
    const result = sobolIntervals(runs, { stream, resamples: 200 });
    if (!result.known) throw new Error(result.reason);
    for (const { value, lower, upper } of [...result.value.first, ...result.value.total]) {
      expect(lower <= value && value <= upper).toBe(true);
      expect(upper - lower).toBeLessThan(0.5);
    }
  });

  it('refuse runs that do not belong together', () => {
    expect(() => sobolIndices({ a: [1], b: [2], mixed: [] })).toThrow(/^a must/);
    expect(() => sobolIndices({ a: [1, 2], b: [2], mixed: [] })).toThrow(/^a and b/);
    expect(() => sobolIndices({ a: [1, 2], b: [2, 3], mixed: [[1, Number.NaN]] })).toThrow(
      /^mixed\[0\]\[1\]/,
    );
  });
});
