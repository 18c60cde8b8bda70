/** A thread that does what can go wrong, by the name of the mission it is given. */
import { computePart as compute } from '#app/computing/compute-part.ts';
import type { PartAnswer, PartTask } from '#app/computing/part-task.ts';

export function computePart(task: PartTask): PartAnswer {
  const { mission } = task.options;
  if (mission === 'ends-its-thread') process.exit(7);
  if (mission === 'never-ends') for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
  if (mission === 'fills-the-heap') return { ok: true, result: fill([]) };
  return compute(task);
}

function fill(heap: number[][]): number[][] {
  for (;;) heap.push(Array.from({ length: 100_000 }, (_, index) => index / 3));
}
