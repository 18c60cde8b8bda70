import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextUniform, openStream } from '#metrics/uncertainty/random-stream.ts';
import { sobolReplicates } from '#metrics/uncertainty/sobol-bootstrap.ts';
import { type SobolRuns, sobolIndices } from '#metrics/uncertainty/sobol-indices.ts';

const stream = () => openStream({ seed: 5, missionId: 'm', inputId: 'bootstrap' });

/** The rows drawn and copied, and the estimators on the copies. */
function copied({ a, b, mixed }: SobolRuns, resamples: number) {
  const random = stream();
  const replicates = Array.from({ length: resamples }, () => {
    const rows = Array.from({ length: a.length }, () => Math.floor(nextUniform(random) * a.length));
    const pick = (values: ArrayLike<number>) => rows.map((row) => values[row]!);
    return sobolIndices({ a: pick(a), b: pick(b), mixed: mixed.map(pick) });
  }).flatMap((replicate) => (replicate.known ? [replicate.value] : []));
  const sorted = (kind: 'first' | 'total') =>
    mixed.map((_, input) => replicates.map((replicate) => replicate[kind][input]!).sort((x, y) => x - y));
  return { first: sorted('first'), total: sorted('total') };
}

it('counting rows gives what copying them gives', () => {
  const result = fc.integer({ min: -40, max: 40 }).map((value) => value / 8);
  const column = fc.array(result, { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(column, column, fc.array(column, { minLength: 1, maxLength: 3 }), (a, b, mixed) => {
      const runs = { a, b, mixed };
      const [counted, expected] = [sobolReplicates(runs, 20, stream()), copied(runs, 20)];
      for (const kind of ['first', 'total'] as const) {
        for (const [i, values] of expected[kind].entries()) {
          expect(counted[kind][i]!.length).toBe(values.length);
          for (const [k, value] of values.entries())
            expect(Math.abs(counted[kind][i]![k]! - value)).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
        }
      }
    }),
    { seed: 23, numRuns: 200 },
  );
});

it('resamples in which nothing varies are left out', () => {
  const rare = [1, 0, 0, 0, 0, 0];
  const runs = { a: rare, b: [0, 0, 0, 0, 0, 0], mixed: [[0, 0, 0, 0, 0, 0]] };
  const { first, total } = sobolReplicates(runs, 200, stream());
  expect(first[0]!.length).toBeLessThan(200);
  expect(first[0]!.length).toBe(copied(runs, 200).first[0]!.length);
  expect(total[0]!.every((value) => value > 0)).toBe(true);
});
