import type { Bench } from './bench.ts';
import { runApplication } from './run-application.ts';

/** How long a reader waits for the first page: on an empty folder with the demo to load, and on the next start. */
export async function benchStart(dataDir: string): Promise<Bench> {
  const first = await runApplication(dataDir);
  await first.stop();
  const second = await runApplication(dataDir);
  await second.stop();
  const rows = [
    { start: 'first, loading the demo', seconds: round(first.secondsToAnswer), ratio: 1 },
    {
      start: 'second',
      seconds: round(second.secondsToAnswer),
      ratio: round(second.secondsToAnswer / first.secondsToAnswer),
    },
  ];
  return {
    bench: 'start',
    note: 'From the start of the process to the answer to /; the pages were built before.',
    rows,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
