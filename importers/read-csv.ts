/** CSV records as they stream in, each with the physical line it begins on. */
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { decodeText } from './files/decode-text.ts';
import { MAX_RECORD_CHARACTERS } from './files/limits.ts';
import type { SourceFile } from './importer.ts';
import { UnusableFile } from './importer.ts';

export type CsvRecord = { readonly line: number; readonly cells: readonly string[] };

const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const PEEK_CHARACTERS = 32 * 1024;
const LINES_PEEKED = 12;
const MAX_HELD_RETURNS = 8;

/** Blank lines are skipped and counted. The number of cells is as in the file: what is too many is the caller's to say. */
export async function* readCsv(file: SourceFile): AsyncIterable<CsvRecord> {
  const pieces = plainLineEnds(decodeText(file))[Symbol.asyncIterator]();
  const peeked = await peek(pieces);
  let line = 1;
  const starts: number[] = [];
  const parser = parse({
    delimiter: detectDelimiter(peeked),
    record_delimiter: '\n',
    relax_column_count: true,
    max_record_size: MAX_RECORD_CHARACTERS,
    // Counted where records are made, so that an error further on can say where its record begins.
    on_record: (cells: string[]) => {
      starts.push(line);
      line += 1 + cells.reduce((count, cell) => count + countBreaks(cell), 0);
      return cells;
    },
  });
  const input = Readable.from(rest(peeked, pieces));
  input.on('error', (error) => parser.destroy(error));
  try {
    for await (const cells of input.pipe(parser) as AsyncIterable<string[]>) {
      const start = starts.shift() ?? line;
      if (cells.some((cell) => cell.trim() !== '')) yield { line: start, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? malformed(error, line) : error;
  } finally {
    input.destroy();
    parser.destroy();
  }
}

/**
 * The delimiter that stands most often outside quotes at the beginning of a file; a tab on every line is one, even
 * where its cells hold more commas (Eurostat packs several codes into the first).
 */
function detectDelimiter(text: string): Delimiter {
  const bare = text.slice(0, PEEK_CHARACTERS).replace(/"[^"]*("|$)/g, '');
  const lines = bare.split(/[\r\n]+/, LINES_PEEKED).filter((line) => line.trim() !== '');
  if (lines.length > 0 && lines.every((line) => line.includes('\t'))) return '\t';
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The first records of a sample, for recognition; an unfinished last record is dropped. */
export function sampleRecords(text: string, maxRecords: number): string[][] {
  const lines = text
    .replace(/\r+\n|\r/g, '\n')
    .split('\n')
    .slice(0, maxRecords);
  const delimiter = detectDelimiter(text);
  return lines.map((line) => splitLine(line, delimiter));
}

function splitLine(line: string, delimiter: Delimiter): string[] {
  const cells = ['']; // quotes toggle; enough for headers, which hold no line breaks
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) cells.push('');
    else cells[cells.length - 1] += character;
  }
  return cells.map((cell) => cell.trim());
}

/** CR LF, CR CR LF, lone CR and LF all end a line. */
async function* plainLineEnds(pieces: AsyncIterable<string>): AsyncIterable<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    const returns = /\r+$/.exec(text)?.[0].slice(0, MAX_HELD_RETURNS) ?? '';
    held = returns;
    const ready = text.slice(0, text.length - returns.length).replace(/\r+\n|\r/g, '\n');
    if (ready !== '') yield ready;
  }
  if (held !== '') yield held.replace(/\r/g, '\n');
}

async function peek(pieces: AsyncIterator<string>): Promise<string> {
  let text = '';
  while (text.length < PEEK_CHARACTERS) {
    const next = await pieces.next();
    if (next.done) break;
    text += next.value;
  }
  return text;
}

async function* rest(peeked: string, pieces: AsyncIterator<string>): AsyncIterable<string> {
  if (peeked !== '') yield peeked;
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
}

function countBreaks(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}

function malformed(error: CsvError, line: number): UnusableFile {
  const reasons: Record<string, string> = {
    CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed',
    CSV_MAX_RECORD_SIZE: 'a record is too long, probably because a quotation mark is not closed',
  };
  const reason = reasons[error.code] ?? 'a quotation mark stands where none can be';
  return new UnusableFile(
    'csv_malformed',
    `In the record that begins on line ${line}, ${reason}. Correct it and import again.`,
    line,
  );
}
