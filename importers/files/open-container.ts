/** Tells by the bytes, never by the name, what a file is, and opens what it is wrapped in. */
import type { Buffer } from 'node:buffer';
import type { SourceFile } from '../importer.ts';
import { UnusableFile } from '../importer.ts';
import { inflate } from './inflate.ts';
import {
  MAX_ARCHIVE_BYTES,
  MAX_CONTAINER_DEPTH,
  MAX_FILE_BYTES,
  MAX_OLD_WORKBOOK_BYTES,
  MAX_TEXT_BYTES,
} from './limits.ts';
import { allBytes, firstBytes, sourceOf, tooLarge } from './source-bytes.ts';
import { openZipEntry, readZipDirectory } from './zip-directory.ts';

export type OpenedFile = {
  readonly container: 'text' | 'workbook';
  /** Name inside an archive; null for a file that was not in one. */
  readonly entry: string | null;
  readonly file: SourceFile;
};

const MAGIC_BYTES = 8;
const MAGIC = {
  gzip: [0x1f, 0x8b],
  zip: [0x50, 0x4b],
  ole: [0xd0, 0xcf, 0x11, 0xe0],
  pdf: [0x25, 0x50, 0x44, 0x46],
  rar: [0x52, 0x61, 0x72, 0x21],
  sevenZip: [0x37, 0x7a, 0xbc, 0xaf],
  xz: [0xfd, 0x37, 0x7a, 0x58],
  bzip2: [0x42, 0x5a, 0x68],
  parquet: [0x50, 0x41, 0x52, 0x31],
} as const;

/** What an archive may carry beside its data. */
const COMPANION =
  /(^|\/)(__MACOSX\/|\.|readme|licen[cs]e)|\.(pdf|docx?|html?|png|jpe?g|svg|sha256|md5)$|\/$/i;

/** The data files in a file: itself, or the tables of the archive it is. */
export async function openContainer(raw: SourceFile, depth = 0): Promise<OpenedFile[]> {
  if (raw.size > MAX_FILE_BYTES && depth === 0) throw tooLarge(MAX_FILE_BYTES);
  const start = await firstBytes(raw, MAGIC_BYTES);
  if (start.length === 0) throw new UnusableFile('file_empty', 'This file is empty.');
  refuseForeign(start);
  const isWrapped = begins(start, MAGIC.gzip) || begins(start, MAGIC.zip);
  if (isWrapped && depth > MAX_CONTAINER_DEPTH) {
    throw new UnusableFile(
      'archive_too_deep',
      'This archive holds archives that hold archives. Unpack it first.',
    );
  }
  if (begins(start, MAGIC.gzip)) return openContainer(await gunzipped(raw), depth + 1);
  if (begins(start, MAGIC.ole)) {
    if (raw.size > MAX_OLD_WORKBOOK_BYTES) throw tooLarge(MAX_OLD_WORKBOOK_BYTES);
    return [{ container: 'workbook', entry: null, file: raw }];
  }
  if (begins(start, MAGIC.zip)) return openZip(await allBytes(raw, MAX_ARCHIVE_BYTES), depth);
  if (raw.size > MAX_TEXT_BYTES) throw tooLarge(MAX_TEXT_BYTES);
  return [{ container: 'text', entry: null, file: raw }];
}

async function openZip(archive: Buffer, depth: number): Promise<OpenedFile[]> {
  const entries = readZipDirectory(archive);
  const names = new Set(entries.map((entry) => entry.name));
  refuseOtherDocuments(names);
  if (names.has('[Content_Types].xml'))
    return [{ container: 'workbook', entry: null, file: sourceOf(archive) }];
  const opened: OpenedFile[] = [];
  for (const entry of entries.filter(({ name }) => !COMPANION.test(name))) {
    const inner = await openContainer(await sized(() => openZipEntry(entry)), depth + 1);
    opened.push(...inner.map((file) => ({ ...file, entry: entry.name })));
  }
  if (opened.length === 0) throw new UnusableFile('archive_empty', 'This archive holds no data file.');
  return opened;
}

function gunzipped(raw: SourceFile): Promise<SourceFile> {
  return sized(() =>
    inflate(raw.open(), { format: 'gzip', compressedBytes: raw.size, maxBytes: MAX_TEXT_BYTES }),
  );
}

/** Counts the inflated bytes once, which also proves that the stream is whole and within its limits. */
async function sized(open: () => AsyncIterable<Uint8Array>): Promise<SourceFile> {
  let size = 0;
  for await (const piece of open()) size += piece.length;
  return { size, open };
}

function refuseForeign(start: Buffer): void {
  if (begins(start, MAGIC.pdf)) {
    throw new UnusableFile('pdf', 'This is a PDF. Import the table it was made from, as .xlsx or CSV.');
  }
  if ([MAGIC.rar, MAGIC.sevenZip, MAGIC.xz, MAGIC.bzip2].some((magic) => begins(start, magic))) {
    throw new UnusableFile(
      'archive_unknown',
      'This kind of archive is not opened. Unpack it, or use .zip or .gz.',
    );
  }
  if (begins(start, MAGIC.parquet)) {
    throw new UnusableFile('parquet', 'This is a Parquet file. Export it as CSV and import that.');
  }
}

function refuseOtherDocuments(names: ReadonlySet<string>): void {
  const has = (pattern: RegExp) => [...names].some((name) => pattern.test(name));
  if (has(/(^|\/)vbaProject\.bin$/i)) {
    throw new UnusableFile(
      'workbook_macros',
      'This workbook contains macros. Save it as a plain .xlsx workbook.',
    );
  }
  if (names.has('xl/workbook.bin')) {
    throw new UnusableFile('workbook_binary', 'This is a binary workbook (.xlsb). Save it as .xlsx or CSV.');
  }
  if (names.has('content.xml') && names.has('mimetype')) {
    throw new UnusableFile('open_document', 'This is an OpenDocument file. Save it as .xlsx or CSV.');
  }
  if (has(/^(word|ppt)\//)) {
    throw new UnusableFile('office_document', 'This is a text document or presentation, not a table.');
  }
}

function begins(start: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => start[index] === byte);
}
