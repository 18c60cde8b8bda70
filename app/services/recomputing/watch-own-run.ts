import { setTimeout as wait } from 'node:timers/promises';
import type { RunState } from '#app/view-models/recompute.ts';
import type { Database } from '#db/client.ts';
import { getOwnRun } from './get-recompute-view.ts';

export type RunNews = {
  /** Names the state: whoever has it already need not be told again. */
  readonly id: string;
  readonly state: RunState;
  /** Nothing will follow. */
  readonly isLast: boolean;
};

const LOOK_EVERY_MS = 500;

/**
 * One's own run of an assessment: its present state at once, then each change until it has ended or the signal is
 * aborted. Read from the ledger, so that it does not matter which process computes.
 */
export async function* watchOwnRun(
  database: Database,
  whose: { readonly id: string; readonly userId: string },
  signal: AbortSignal,
): AsyncGenerator<RunNews> {
  let told = '';
  while (!signal.aborted) {
    const run = await database.read((tx) => getOwnRun(tx, whose));
    if (!run) return;
    const { state, progress } = run;
    const id = `${run.id}/${state}/${progress}`;
    const isLast = state !== 'running';
    if (id !== told) yield { id, state: { state, progress }, isLast };
    if (isLast) return;
    told = id;
    await wait(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}
