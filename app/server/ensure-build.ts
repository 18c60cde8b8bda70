import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '#app/errors.ts';

export const PROJECT_DIR = fileURLToPath(new URL('../../', import.meta.url));
export const SERVER_BUILD = join(PROJECT_DIR, 'build', 'server', 'index.js');

const SOURCES = [
  'app',
  'db',
  'importers',
  'metrics',
  'package-lock.json',
  'remix.config.js',
  'vite.config.ts',
];

const MAX_ERROR_LINES = 15;

export type EnsureBuildOptions = {
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal;
};

/** Makes the production build when there is none, or when a source has changed since it was made. */
export async function ensureBuild({ say, signal }: EnsureBuildOptions): Promise<void> {
  const remix = join(PROJECT_DIR, 'node_modules', '.bin', 'remix');
  const isBuilt = existsSync(SERVER_BUILD);
  if (isBuilt && (!existsSync(remix) || (await isCurrent()))) return;
  say('Building the pages; this takes about a minute.');
  const child = spawn(process.execPath, [remix, 'vite:build', '--mode', 'production'], {
    cwd: PROJECT_DIR,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(signal ? { signal } : {}),
  });
  let output = '';
  child.stderr.on('data', (chunk) => (output += chunk));
  const [status] = await once(child, 'close');
  if (status === 0) return;
  throw new AppError('internal', { message: `The pages could not be built:\n${shorten(output)}` });
}

/** The bundler appends the whole list of files; what is wrong stands at the beginning. */
function shorten(output: string): string {
  return output.trim().split('\n').slice(0, MAX_ERROR_LINES).join('\n');
}

async function isCurrent(): Promise<boolean> {
  const built = (await stat(SERVER_BUILD)).mtimeMs;
  const changed = await Promise.all(SOURCES.map((name) => newestChange(join(PROJECT_DIR, name))));
  return Math.max(...changed) <= built;
}

/** Folders count too: removing a file changes its folder. */
async function newestChange(path: string): Promise<number> {
  const entry = await stat(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  const names = await readdir(path);
  const below = await Promise.all(names.map((name) => newestChange(join(path, name))));
  return Math.max(entry.mtimeMs, ...below);
}
