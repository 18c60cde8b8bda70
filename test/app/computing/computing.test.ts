import { afterEach, expect, test } from 'vitest';
import { type Computing, type ComputingOptions, openComputing } from '#app/computing/computing.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { canonicalJson } from '#metrics/assessment/canonical-json.ts';
import { computeAssessment } from '#metrics/assessment/compute-assessment.ts';
import { computeOptions, INPUTS } from './example-task.ts';

const FRAGILE = new URL('./fragile-thread.ts', import.meta.url);
const BROKEN = new URL('./no-such-thread.ts', import.meta.url);

const opened: Computing[] = [];
function open(options: Partial<ComputingOptions> = {}): Computing {
  const computing = openComputing({ threads: 1, ...options });
  opened.push(computing);
  return computing;
}
afterEach(() => Promise.all(opened.splice(0).map((computing) => computing.close())));

const onThisThread = () =>
  canonicalJson(computeAssessment(JSON.parse(INPUTS) as AssessmentInput, computeOptions()));
const inPool = async (computing: Computing) =>
  canonicalJson(await computing.computeInPool(INPUTS, computeOptions()));

test.each([1, 2, 3])('with %i threads the result has the bytes of the calling thread', async (threads) => {
  const computing = open({ threads });
  const results = await Promise.all([inPool(computing), inPool(computing), inPool(computing)]);
  expect(new Set(results)).toEqual(new Set([onThisThread()]));
});

test('progress never falls, and ends at 1', async () => {
  const shares: number[] = [];
  await open({ threads: 2 }).computeInPool(INPUTS, computeOptions(), {
    onProgress: (share) => shares.push(share),
  });
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.length).toBeGreaterThan(0);
  expect(shares.at(-1)).toBe(1);
});

test('a refusal of the method arrives as it was thrown', async () => {
  const computing = open();
  const refused = computing.computeInPool(INPUTS, computeOptions({ draws: -1 }));
  await expect(refused).rejects.toThrow(RangeError);
  await expect(refused).rejects.toThrow('draws');
  expect(await inPool(computing)).toBe(onThisThread());
});

test('what was cancelled before it began is not begun', async () => {
  const reason = new Error('no longer wanted');
  const computing = open({ file: FRAGILE });
  const manner = { signal: AbortSignal.abort(reason) };
  await expect(
    computing.computeInPool(INPUTS, computeOptions({ mission: 'never-ends' }), manner),
  ).rejects.toBe(reason);
  expect(await inPool(computing)).toBe(onThisThread());
});

test('what runs is ended when it is cancelled, and what is queued behind it runs', async () => {
  const computing = open({ file: FRAGILE });
  const stop = new AbortController();
  const endless = computing.computeInPool(INPUTS, computeOptions({ mission: 'never-ends' }), {
    signal: stop.signal,
  });
  const queued = inPool(computing);
  const dropped = computing.computeInPool(INPUTS, computeOptions(), { signal: stop.signal });
  setTimeout(() => stop.abort(new Error('no longer wanted')), 500);
  await expect(endless).rejects.toThrow('no longer wanted');
  await expect(dropped).rejects.toThrow('no longer wanted');
  expect(await queued).toBe(onThisThread());
});

test('a thread that ends in the middle is said to have ended, and the next computation has another', async () => {
  const computing = open({ file: FRAGILE });
  const lost = computing.computeInPool(INPUTS, computeOptions({ mission: 'ends-its-thread' }));
  await expect(lost).rejects.toMatchObject({
    code: 'unavailable',
    message:
      'A computing thread ended before it had an answer (worker exited with code: 7). Nothing was stored; try again.',
  });
  expect(await inPool(computing)).toBe(onThisThread());
});

test('a computation that fills its memory ends its own thread only', async () => {
  const computing = open({ file: FRAGILE, heapMiB: 64 });
  const full = computing.computeInPool(INPUTS, computeOptions({ mission: 'fills-the-heap' }));
  await expect(full).rejects.toMatchObject({
    code: 'too_large',
    message: expect.stringMatching(/fewer draws/),
  });
  expect(await inPool(computing)).toBe(onThisThread());
});

test('threads that cannot be started are a sentence, not a wait', async () => {
  const computing = open({ file: BROKEN });
  for (const _attempt of [1, 2]) {
    await expect(computing.computeInPool(INPUTS, computeOptions())).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/no-such-thread/),
    });
  }
});

test('closing ends what runs and what waits, and nothing begins afterwards', async () => {
  const computing = open({ file: FRAGILE });
  const running = computing.computeInPool(INPUTS, computeOptions({ mission: 'never-ends' }));
  const waiting = computing.computeInPool(INPUTS, computeOptions());
  const both = Promise.allSettled([running, waiting]);
  await computing.close();
  await computing.close();
  for (const end of await both)
    expect(end).toMatchObject({ status: 'rejected', reason: { code: 'unavailable' } });
  await expect(computing.computeInPool(INPUTS, computeOptions())).rejects.toMatchObject({
    code: 'unavailable',
  });
});
