/**
 * Assessments away from the thread that answers readers: one task for each part, on a pool of threads.
 *
 * The parts know nothing of each other, so neither the number of threads nor their order can show in a result: it has
 * the bytes that `computeAssessment` gives on the calling thread.
 */
import { AppError } from '#app/errors.ts';
import type { AssessmentResult, ComputeOptions } from '#metrics/assessment/compute-assessment.ts';
import { assembleParts, PART_NAMES, type PartName, type PartResults } from '#metrics/assessment/parts.ts';
import { type Admission, createAdmission, type WhenBusy } from './admission.ts';
import { weighProgress } from './part-weights.ts';
import { createThreads, type Threads } from './threads.ts';

export type Manner = {
  /** Aborted: what is queued is dropped, what runs is ended, and the computation rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Told the share of the work that is done, 0–1: it never falls, and ends at 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** `refuse` (readers, who would rather ask again) unless told to `wait` (what has to be done). */
  readonly whenBusy?: WhenBusy | undefined;
};

export type Computing = {
  readonly threads: number;
  /**
   * @param inputs canonical JSON of an `AssessmentInput`, as it is hashed
   * @throws RangeError as `computeAssessment`; AppError `busy`, `too_large` (memory), `unavailable` (a thread ended, or
   *   the pool was closed)
   */
  computeInPool(inputs: string, options: ComputeOptions, manner?: Manner): Promise<AssessmentResult>;
  /** Work that nobody waits for; it may not reject. Closing waits for it, so that it can still say how it ended. */
  inBackground(work: () => Promise<void>): void;
  /** One part alone, for a reader who asks for no more; otherwise as `computeInPool`. */
  computePart<Name extends PartName>(
    part: Name,
    task: { readonly inputs: string; readonly options: ComputeOptions },
    manner?: Manner,
  ): Promise<PartResults[Name]>;
  /** Starts a thread before it is needed. */
  warmUp(): void;
  /** Ends every computation and every thread. */
  close(): Promise<void>;
};

export type ComputingOptions = {
  readonly threads: number;
  /** Computations under way at a time; more are refused, or wait. */
  readonly limit?: number;
  /** The file that runs in the threads. */
  readonly file?: URL;
  /** Memory of one thread; columns of draws are kept outside it. */
  readonly heapMiB?: number;
};

const LIMIT = 16;
const HEAP_MIB = 1024;
const FILE = new URL('./compute-part.ts', import.meta.url);

export function openComputing({
  threads,
  limit = LIMIT,
  file = FILE,
  heapMiB = HEAP_MIB,
}: ComputingOptions): Computing {
  const admission = createAdmission(limit);
  const underWay = new Set<AbortController>();
  const background = new Set<Promise<void>>();
  let pool: Threads | null = null;
  let isClosed = false;
  const endAll = (reason: AppError) => {
    for (const stop of underWay) stop.abort(reason);
  };
  const openPool = (): Threads => {
    if (isClosed) throw closed();
    const opened = createThreads({
      count: threads,
      file,
      heapMiB,
      onLost(reason) {
        if (pool === opened) pool = null;
        endAll(reason);
      },
    });
    return opened;
  };
  const compute = async (
    task: Task,
    { signal, onProgress, whenBusy = 'refuse' }: Manner = {},
  ): Promise<Partial<PartResults>> => {
    const stop = new AbortController();
    const forward = () => stop.abort(signal?.reason);
    if (signal?.aborted) forward();
    signal?.addEventListener('abort', forward, { once: true });
    underWay.add(stop);
    try {
      return await admitted(admission, { stop: stop.signal, whenBusy }, () => {
        pool ??= openPool();
        return computeParts(pool, { ...task, stop, onProgress });
      });
    } finally {
      underWay.delete(stop);
      signal?.removeEventListener('abort', forward);
    }
  };
  return {
    threads,
    async computeInPool(inputs, options, manner) {
      return assembleParts((await compute({ parts: PART_NAMES, inputs, options }, manner)) as PartResults);
    },
    async computePart(part, task, manner) {
      return ((await compute({ parts: [part], ...task }, manner)) as PartResults)[part];
    },
    inBackground(work) {
      const working = work().finally(() => background.delete(working));
      background.add(working);
    },
    warmUp() {
      pool ??= openPool();
    },
    async close() {
      isClosed = true;
      endAll(closed());
      await pool?.end();
      await Promise.all(background);
    },
  };
}

async function admitted<T>(
  admission: Admission,
  { stop, whenBusy }: { readonly stop: AbortSignal; readonly whenBusy: WhenBusy },
  work: () => Promise<T>,
): Promise<T> {
  await admission.enter(whenBusy, stop);
  try {
    return await work();
  } finally {
    admission.leave();
  }
}

type Task = {
  readonly parts: readonly PartName[];
  readonly inputs: string;
  readonly options: ComputeOptions;
};

type Computation = Task & Pick<Manner, 'onProgress'> & { readonly stop: AbortController };

/** The first part that fails ends the others; nothing is left running behind the rejection. */
async function computeParts(
  pool: Threads,
  { parts, inputs, options, stop, onProgress }: Computation,
): Promise<Partial<PartResults>> {
  const progress = weighProgress(parts, onProgress);
  const compute = async (part: PartName) => {
    try {
      const result = await pool.compute({ part, inputs, options }, stop.signal);
      progress.finish(part);
      return [part, result] as const;
    } catch (error) {
      stop.abort(error);
      throw error;
    }
  };
  const ended = await Promise.allSettled(parts.map(compute));
  stop.signal.throwIfAborted();
  return Object.fromEntries(ended.flatMap((part) => (part.status === 'fulfilled' ? [part.value] : [])));
}

function closed(): AppError {
  return new AppError('unavailable', {
    message: 'The computation was ended because the program is closing.',
  });
}
