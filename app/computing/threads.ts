/** The threads themselves, and what their ends mean. */
import { Piscina } from 'piscina';
import { AppError } from '#app/errors.ts';
import type { PartAnswer, PartTask } from './part-task.ts';

export type Threads = {
  /** Rejects with what the part itself throws, an AppError when its thread ends, or the signal's reason. */
  compute(task: PartTask, signal: AbortSignal): Promise<unknown>;
  end(): Promise<void>;
};

type ThreadsOptions = {
  readonly count: number;
  readonly file: URL;
  readonly heapMiB: number;
  /** No thread is left and none will be started: what is under way has to be given up. */
  readonly onLost: (reason: AppError) => void;
};

const IDLE_MS = 30_000;
/** Columns of draws die young and lie outside the heap: with more room for the young it only grows from mission to mission. */
const YOUNG_MIB = 24;

export function createThreads({ count, file, heapMiB, onLost }: ThreadsOptions): Threads {
  const pool = new Piscina<PartTask, PartAnswer>({
    filename: file.href,
    name: 'computePart',
    // One stays: with none, the pool would not notice what is queued when the last running task is aborted.
    minThreads: 1,
    maxThreads: count,
    idleTimeout: IDLE_MS,
    stricterFIFO: true,
    recordTiming: false,
    resourceLimits: { maxOldGenerationSizeMb: heapMiB, maxYoungGenerationSizeMb: YOUNG_MIB },
  });
  const lose = async (cause: unknown) => {
    onLost(explain(cause));
    await pool.destroy();
  };
  pool.on('error', lose);
  return {
    async compute(task, signal) {
      const answer = await pool.run(task, { signal }).catch(async (cause: unknown) => {
        signal.throwIfAborted();
        if (pool.threads.length === 0) await lose(cause);
        throw explain(cause);
      });
      if (!answer.ok) throw answer.error;
      return answer.result;
    },
    end: () => pool.destroy(),
  };
}

function explain(cause: unknown): AppError {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new AppError('too_large', {
      message: 'The computation needs more memory than a thread may use. Ask for fewer draws.',
      cause,
    });
  return new AppError('unavailable', {
    message: `A computing thread ended before it had an answer (${message}). Nothing was stored; try again.`,
    cause,
  });
}
