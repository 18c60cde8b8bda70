import { readFileSync } from 'node:fs';

/** A process that has ended but was not collected by its parent counts as ended. */
export function isAlive(pid: number): boolean {
  // Zero and below address process groups, and zero is our own.
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const state = readProc(pid, 'stat')?.replace(/^.*\)\s/s, '')[0];
  return state !== 'Z' && state !== 'X';
}

/** Null where the system does not tell. */
export function readProcessName(pid: number): string | null {
  return readProc(pid, 'comm')?.trim() ?? null;
}

function readProc(pid: number, file: 'stat' | 'comm'): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}
