import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isAlive } from '#app/database/process-state.ts';

let dataDir: string;
let opened: Opened[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'ledger-embedded-'));
  opened = [];
});

afterEach(async () => {
  for (const process of opened) await process.close();
  await rm(dataDir, { recursive: true, force: true });
});

test('starts a server, and the last process out stops it', async () => {
  const first = await open('web');
  const second = await open('cli');
  expect(await Promise.all([first.says, second.says])).toEqual(['open', 'open']);
  const pid = await serverPid();
  await first.close();
  expect(isAlive(pid)).toBe(true);
  await second.close();
  expect(isAlive(pid)).toBe(false);
  expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
});

test('processes that start at the same moment share one server', async () => {
  const all = await Promise.all([open('cli'), open('cli'), open('cli')]);
  expect(await Promise.all(all.map((each) => each.says))).toEqual(['open', 'open', 'open']);
  const pid = await serverPid();
  await Promise.all(all.map((each) => each.close()));
  expect(isAlive(pid)).toBe(false);
});

test('a second web process is refused and told who serves', async () => {
  const first = await open('web');
  await first.says;
  const second = await open('web');
  expect(await second.says).toContain(`already being served by process ${first.pid} at 127.0.0.1:3000`);
});

test('a killed web process leaves a server that the next one takes over', async () => {
  const first = await open('web');
  await first.says;
  const pid = await serverPid();
  first.kill();
  const second = await open('web');
  expect(await second.says).toBe('open');
  expect(await serverPid()).toBe(pid);
  await second.close();
  expect(isAlive(pid)).toBe(false);
});

test('the ledger comes back when everything was killed', async () => {
  const first = await open('web');
  await first.says;
  const pid = await serverPid();
  first.kill();
  process.kill(pid, 'SIGKILL');
  const second = await open('web');
  expect(await second.says).toBe('open');
  expect(await serverPid()).not.toBe(pid);
});

test('a running process outlives the death of its server', async () => {
  const web = await open('web');
  await web.says;
  const pid = await serverPid();
  process.kill(pid, 'SIGKILL');
  await expect.poll(serverPid, { timeout: 30_000 }).not.toBe(pid);
  await expect.poll(() => web.ask(), { timeout: 15_000 }).toBe('answered');
});

test('a file that names a process which is no server is not believed', async () => {
  const first = await open('cli');
  await first.says;
  await first.close();
  await writeFile(
    join(dataDir, 'postgres', 'postmaster.pid'),
    `${process.pid}\n${dataDir}\n0\n5432\n\n\n\nready\n`,
  );
  const second = await open('cli');
  expect(await second.says).toBe('open');
});

type Opened = {
  readonly pid: number;
  /** `open`, or the sentence with which it was refused. */
  readonly says: Promise<string>;
  ask(): Promise<string>;
  kill(): void;
  close(): Promise<void>;
};

async function open(role: 'web' | 'cli'): Promise<Opened> {
  const script = join(import.meta.dirname, 'open-and-wait.ts');
  const child = spawn(process.execPath, [script, role], {
    env: { NODE_ENV: 'test', LEDGER_DATA_DIR: dataDir },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  child.stdin.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout });
  const nextLine = () =>
    Promise.race([once(lines, 'line').then(([line]) => String(line)), exited.then(() => 'ended')]);
  const handle: Opened = {
    pid: child.pid ?? 0,
    says: nextLine(),
    async ask() {
      const answer = nextLine();
      child.stdin.write('ask\n');
      return answer;
    },
    kill: () => child.kill('SIGKILL'),
    async close() {
      child.stdin.end();
      await exited;
    },
  };
  opened.push(handle);
  return handle;
}

async function serverPid(): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}
