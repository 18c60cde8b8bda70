/**
 * Where the bytes of source files live, addressed by their SHA-256. A stored file is never changed; storing the
 * same bytes twice is storing them once.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '#app/errors.ts';

export type StoredFile = { readonly sha256: string; readonly bytes: number };

/** Bytes received but not yet part of the store: `keep` or `discard` decides. */
export type ReceivedFile = StoredFile & {
  /** Readable until `discard`; the same content afterwards if kept. */
  readonly path: string;
  keep(): Promise<StoredFile>;
  discard(): Promise<void>;
};

export interface FileStore {
  receive(bytes: AsyncIterable<Uint8Array>): Promise<ReceivedFile>;
  /** A local path with the stored bytes; throws `not_found` when the store does not hold them. */
  locate(sha256: string): Promise<string>;
  read(sha256: string): AsyncIterable<Uint8Array>;
}

/** The largest file anyone can hand in, before unpacking. */
export const MAX_RECEIVED_BYTES = 512 * 1024 * 1024;

const INCOMING = '.incoming-';
/** Nobody takes longer than this to hand a file in and decide about it. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

export function folderStore(folder: string): FileStore {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    async receive(bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await removeAbandoned(folder);
      const path = join(folder, `${INCOMING}${randomUUID()}`);
      const discard = () => rm(path, { force: true });
      const hash = createHash('sha256');
      let size = 0;
      const measure = new Transform({
        transform(chunk: Uint8Array, _encoding, done) {
          size += chunk.byteLength;
          if (size > MAX_RECEIVED_BYTES) return done(tooLarge());
          hash.update(chunk);
          done(null, chunk);
        },
      });
      try {
        await pipeline(bytes, measure, createWriteStream(path, { mode: 0o600 }));
      } catch (error) {
        await discard();
        throw explainWriteFailure(error);
      }
      const stored = { sha256: hash.digest('hex'), bytes: size };
      return { ...stored, path, discard, keep: () => moveInto(placeOf(stored.sha256), path, stored) };
    },
    async locate(sha256) {
      const path = placeOf(sha256);
      const found = await stat(path).catch(() => null);
      if (!found)
        throw new AppError('not_found', {
          message: `The stored source file ${sha256} is missing from ${folder}.`,
        });
      return path;
    },
    read: (sha256) => createReadStream(placeOf(sha256)),
  };
}

/** What processes left behind that were killed while they received a file. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(INCOMING)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS) await rm(path, { force: true });
  }
}

async function moveInto(place: string, path: string, stored: StoredFile): Promise<StoredFile> {
  await mkdir(join(place, '..'), { recursive: true, mode: 0o700 });
  await rename(path, place);
  return stored;
}

function tooLarge(): AppError {
  const megabytes = MAX_RECEIVED_BYTES / 1024 / 1024;
  return new AppError('too_large', {
    message: `The file is larger than ${megabytes} MB. Split it, or compress it with gzip.`,
  });
}

function explainWriteFailure(error: unknown): unknown {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')) {
    return new AppError('disk_full', {
      message: 'The disk is full: nothing was stored. Make room and import the file again.',
      cause: error,
    });
  }
  return error;
}
