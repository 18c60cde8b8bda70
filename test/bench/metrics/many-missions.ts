import { createHash } from 'node:crypto';
import { createThreads, type Threads } from '#app/computing/threads.ts';
import { canonicalJson } from '#metrics/assessment/canonical-json.ts';
import { buildMission, missionOptions } from './build-mission.ts';
import { medianOf, summariseRatios } from './compare-times.ts';
import { fittedExponent } from './fitted-exponent.ts';
import type { Line } from './line.ts';

const MISSIONS = 1_000;
const BATCH = 50;
const BATCHES = MISSIONS / BATCH;
/** Batches of a quarter of the run. */
const QUARTER = BATCHES / 4;
const LEAST_SPEEDUP = 1.7;
const LIMIT_EXPONENT = 1.05;
const LIMIT_MEMORY = 1.1;
const HEAP_MIB = 1_024;
const FILE = new URL(import.meta.resolve('#app/computing/compute-part.ts'));

/** A thousand missions on one thread and on two, batch by batch in turns; throws if the results differ. */
export async function benchManyMissions(): Promise<readonly Line[]> {
  const [one, two] = [openThreads(1), openThreads(2)];
  try {
    await computeBatch(one, -1);
    await computeBatch(two, -1);
    const batches: Batch[] = [];
    for (let batch = 0; batch < BATCHES; batch++) {
      const [alone, paired] = [await computeBatch(one, batch), await computeBatch(two, batch)];
      if (alone.digest !== paired.digest) throw new Error('Two threads gave another result than one.');
      batches.push({ alone, paired, memoryMiB: process.memoryUsage.rss() / 2 ** 20 });
    }
    return [speedupOf(batches), costOf(batches), growthOf(batches), memoryOf(batches)];
  } finally {
    await Promise.all([one.end(), two.end()]);
  }
}

type Timed = {
  readonly digest: string;
  readonly seconds: number;
  /** Of all processors; the main thread only waits. */
  readonly processorSeconds: number;
};

type Batch = { readonly alone: Timed; readonly paired: Timed; readonly memoryMiB: number };

function openThreads(count: number): Threads {
  return createThreads({
    count,
    file: FILE,
    heapMiB: HEAP_MIB,
    onLost: (reason) => {
      throw reason;
    },
  });
}

async function computeBatch(threads: Threads, batch: number): Promise<Timed> {
  const tasks = Array.from({ length: BATCH }, (_, i) => {
    const number = batch * BATCH + i;
    const inputs = canonicalJson(buildMission(number));
    return { part: 'core', inputs, options: missionOptions(number) } as const;
  });
  const { signal } = new AbortController();
  const [startedAt, usageBefore] = [performance.now(), process.cpuUsage()];
  const results = await Promise.all(tasks.map((task) => threads.compute(task, signal)));
  const seconds = (performance.now() - startedAt) / 1_000;
  const { user, system } = process.cpuUsage(usageBefore);
  const digest = createHash('sha256').update(canonicalJson(results)).digest('hex');
  return { digest, seconds, processorSeconds: (user + system) / 1e6 };
}

function speedupOf(batches: readonly Batch[]): Line {
  const { ratio, spreadPct } = summariseRatios(
    batches.map(({ alone, paired }) => alone.seconds / paired.seconds),
  );
  return {
    line: `${count(BATCHES)} missions on two threads, missions a second`,
    figure: BATCH / medianOf(batches.map(({ paired }) => paired.seconds)),
    unit: 'missions/s',
    baseline: 'one thread',
    baselineFigure: BATCH / medianOf(batches.map(({ alone }) => alone.seconds)),
    ratio,
    spreadPct,
    limit: `ratio ≥ ${LEAST_SPEEDUP}`,
    isKept: ratio >= LEAST_SPEEDUP,
  };
}

/** What the second thread costs the first; unlike the speed-up it can be told on a machine that is busy otherwise. */
function costOf(batches: readonly Batch[]): Line {
  const { ratio, spreadPct } = summariseRatios(
    batches.map(({ alone, paired }) => paired.processorSeconds / alone.processorSeconds),
  );
  return {
    line: 'processor time of a mission on two threads',
    figure: medianOf(batches.map(({ paired }) => paired.processorSeconds)) / BATCH,
    unit: 's',
    baseline: 'on one thread',
    baselineFigure: medianOf(batches.map(({ alone }) => alone.processorSeconds)) / BATCH,
    ratio,
    spreadPct,
    limit: '',
    isKept: true,
  };
}

/** Time after each batch over the missions until then. */
function growthOf(batches: readonly Batch[]): Line {
  const times = batches.map(({ alone }) => alone.processorSeconds);
  let elapsed = 0;
  const elapsedAfter = times.map((seconds) => {
    elapsed += seconds;
    return elapsed;
  });
  const exponent = fittedExponent(
    times.map((_, batch) => (batch + 1) * BATCH),
    elapsedAfter,
  );
  const usual = medianOf(times.slice(0, QUARTER));
  const { ratio, spreadPct } = summariseRatios(times.slice(-QUARTER).map((seconds) => seconds / usual));
  return {
    line: `time over missions, ${count(1)} to ${count(BATCHES)}`,
    figure: exponent,
    unit: 'exponent',
    baseline: 'the last quarter of the missions beside the first',
    baselineFigure: 1,
    ratio,
    spreadPct,
    limit: `exponent ≤ ${LIMIT_EXPONENT}`,
    isKept: exponent <= LIMIT_EXPONENT,
  };
}

/** The first quarter is left to the heaps of the threads, which grow to their working size. */
function memoryOf(batches: readonly Batch[]): Line {
  const memory = batches.map(({ memoryMiB }) => memoryMiB);
  const before = medianOf(memory.slice(QUARTER, 2 * QUARTER));
  const { ratio, spreadPct } = summariseRatios(memory.slice(-QUARTER).map((after) => after / before));
  return {
    line: `memory at missions ${count(3 * QUARTER)} to ${count(BATCHES)}, resident, all threads`,
    figure: before * ratio,
    unit: 'MiB',
    baseline: `at missions ${count(QUARTER)} to ${count(2 * QUARTER)}`,
    baselineFigure: before,
    ratio,
    spreadPct,
    limit: `ratio ≤ ${LIMIT_MEMORY}`,
    isKept: ratio <= LIMIT_MEMORY,
  };
}

/** Missions in that many batches, in words. */
function count(batches: number): string {
  return (batches * BATCH).toLocaleString('en');
}
