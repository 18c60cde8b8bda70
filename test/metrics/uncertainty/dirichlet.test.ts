import { expect, it } from 'vitest';
import { dirichletMoments, drawDirichlet, normalisedWeights } from '#metrics/uncertainty/dirichlet.ts';
import { seedStream } from '#metrics/uncertainty/random-stream.ts';

it('draws weights with the stated mean and spread that add up to 1', () => {
  const shares = normalisedWeights([4, 3.5, 2.5]);
  const { sd } = dirichletMoments({ weights: shares, concentration: 50 });
  const stream = seedStream(5);
  const out = new Float64Array(3);
  const draws = Array.from({ length: 20_000 }, () => {
    drawDirichlet({ shares, concentration: 50 }, stream, out);
    return Array.from(out);
  });
  for (const [i, share] of shares.entries()) {
    const column = draws.map((draw) => draw[i]!);
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length;
    expect(Math.abs(mean - share)).toBeLessThan(0.003);
    expect(Math.abs(Math.sqrt(variance) - sd[i]!)).toBeLessThan(0.003);
  }
  for (const draw of draws.slice(0, 100))
    expect(draw.reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 12);
});

it('leaves zero weights at zero', () => {
  const out = new Float64Array(3);
  drawDirichlet({ shares: [0.5, 0, 0.5], concentration: 50 }, seedStream(1), out);
  expect(out[1]).toBe(0);
});

it('refuses weights that are none', () => {
  expect(() => normalisedWeights([0, 0])).toThrow(/^weights must not all be 0/);
  expect(() => normalisedWeights([1, -1])).toThrow(/^weights\[1\]/);
  expect(() => dirichletMoments({ weights: [1], concentration: 0 })).toThrow(/^concentration/);
});
