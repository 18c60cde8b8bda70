/** The central directory of a zip archive, refused where it asks for trust: zip64, encryption, names that climb out. */
import type { Buffer } from 'node:buffer';
import { UnusableFile } from '../importer.ts';
import { inflate } from './inflate.ts';
import { MAX_ZIP_ENTRIES, MAX_ZIP_ENTRY_BYTES, MAX_ZIP_TOTAL_BYTES } from './limits.ts';

export type ZipEntry = { readonly name: string; readonly method: number; readonly compressed: Buffer };

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT_BYTES = 0xffff;
const CLIMBING_NAME = /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:|\0/;
const STORED = 0;
const DEFLATED = 8;

export function readZipDirectory(archive: Buffer): ZipEntry[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff) throw refused('zip_zip64', 'is a zip64 archive');
  if (count > MAX_ZIP_ENTRIES) throw refused('zip_entries', `holds more than ${MAX_ZIP_ENTRIES} files`);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(archive, at);
    if (names.has(entry.name)) throw refused('zip_damaged', 'names the same file twice');
    names.add(entry.name);
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** The bytes of one entry, inflated with a counter. */
export function openZipEntry(entry: ZipEntry): AsyncIterable<Uint8Array> {
  const compressedBytes = entry.compressed.length;
  if (entry.method === STORED) return stored(entry.compressed);
  return inflate([entry.compressed], { format: 'deflate', compressedBytes, maxBytes: MAX_ZIP_ENTRY_BYTES });
}

/** Really inflates every entry, and refuses the archive when any, or all together, go past the limits. */
export async function checkZip(entries: readonly ZipEntry[]): Promise<void> {
  let total = 0;
  for (const entry of entries) {
    for await (const piece of openZipEntry(entry)) {
      total += piece.length;
      if (total > MAX_ZIP_TOTAL_BYTES) throw refused('inflates_too_far', 'inflates past the limits');
    }
  }
}

function readEntry(archive: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (at + ENTRY_BYTES > archive.length || archive.readUInt32LE(at) !== ENTRY_SIGNATURE) throw damaged();
  const flags = archive.readUInt16LE(at + 8);
  const method = archive.readUInt16LE(at + 10);
  const size = archive.readUInt32LE(at + 20);
  const nameLength = archive.readUInt16LE(at + 28);
  const extraLength = archive.readUInt16LE(at + 30);
  const commentLength = archive.readUInt16LE(at + 32);
  const local = archive.readUInt32LE(at + 42);
  const name = archive.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength);
  if (flags & 1) throw refused('zip_encrypted', 'is protected by a password');
  if (CLIMBING_NAME.test(name)) throw refused('zip_traversal', 'names a file outside itself');
  if (method !== STORED && method !== DEFLATED) throw refused('zip_method', 'uses a rare compression method');
  const entry = { name, method, compressed: compressedBytes(archive, local, size) };
  return { entry, next: at + ENTRY_BYTES + nameLength + extraLength + commentLength };
}

function compressedBytes(archive: Buffer, local: number, size: number): Buffer {
  if (local + LOCAL_BYTES > archive.length || archive.readUInt32LE(local) !== LOCAL_SIGNATURE)
    throw damaged();
  const start = local + LOCAL_BYTES + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  if (start + size > archive.length) throw damaged();
  return archive.subarray(start, start + size);
}

function findEnd(archive: Buffer): number {
  const lowest = Math.max(0, archive.length - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = archive.length - END_BYTES; at >= lowest; at -= 1) {
    if (archive.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw damaged();
}

async function* stored(bytes: Buffer): AsyncIterable<Uint8Array> {
  if (bytes.length > MAX_ZIP_ENTRY_BYTES) throw refused('inflates_too_far', 'inflates past the limits');
  yield bytes;
}

function damaged(): UnusableFile {
  return new UnusableFile(
    'zip_damaged',
    'This zip archive or workbook is damaged or cut short. Download it again.',
  );
}

function refused(code: string, reason: string): UnusableFile {
  return new UnusableFile(
    code,
    `This archive ${reason}, which is not accepted. Import the data file itself.`,
  );
}
