import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const AUTOCANNON = fileURLToPath(import.meta.resolve('autocannon'));

const Report = z.object({
  latency: z.object({ p50: z.number(), p99: z.number() }),
  requests: z.object({ average: z.number() }),
  errors: z.number(),
  non2xx: z.number(),
});

export type Load = { readonly p50Ms: number; readonly p99Ms: number; readonly requestsPerSecond: number };

export type LoadOptions = {
  readonly connections: number;
  readonly seconds: number;
  readonly cookie: string | null;
};

/** Requests one address over and over from a process of its own. Throws when anything but a page comes back. */
export async function measureLoad(url: string, { connections, seconds, cookie }: LoadOptions): Promise<Load> {
  const headers = cookie === null ? [] : ['--headers', `cookie=${cookie}`];
  const child = spawn(
    process.execPath,
    [AUTOCANNON, '--json', '-c', String(connections), '-d', String(seconds), ...headers, url],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [printed, [status]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (status !== 0) throw new Error(`autocannon ended with status ${status}.`);
  const { latency, requests, errors, non2xx } = Report.parse(JSON.parse(printed));
  if (errors + non2xx > 0) throw new Error(`${url} failed ${errors + non2xx} times under load.`);
  return { p50Ms: latency.p50, p99Ms: latency.p99, requestsPerSecond: requests.average };
}
