import { Buffer } from 'node:buffer';
import type { SourceFile } from '../importer.ts';
import { UnusableFile } from '../importer.ts';

const PIECE_BYTES = 64 * 1024;

/** Bytes in memory as a source file. */
export function sourceOf(bytes: Uint8Array): SourceFile {
  return {
    size: bytes.length,
    async *open() {
      for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
        yield bytes.subarray(start, start + PIECE_BYTES);
      }
    },
  };
}

/** The first bytes of a file, fewer when it is shorter. */
export async function firstBytes(file: SourceFile, count: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of file.open()) {
    pieces.push(piece);
    length += piece.length;
    if (length >= count) break;
  }
  return Buffer.concat(pieces).subarray(0, count);
}

/** The whole file in memory; refused beyond `maxBytes`, whatever size it claims to have. */
export async function allBytes(file: SourceFile, maxBytes: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of file.open()) {
    length += piece.length;
    if (length > maxBytes) throw tooLarge(maxBytes);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

export function tooLarge(maxBytes: number): UnusableFile {
  const mebibytes = Math.floor(maxBytes / (1024 * 1024));
  return new UnusableFile(
    'file_too_large',
    `This file is larger than the ${mebibytes} MiB allowed. Split it and import the parts.`,
  );
}
