/** From raw bytes to what the importers ask for: the opened file and a sample of its beginning. */

import { decodeText } from './files/decode-text.ts';
import { MAX_SAMPLE_BYTES, MAX_SAMPLE_ROWS } from './files/limits.ts';
import { type OpenedFile, openContainer } from './files/open-container.ts';
import { cellText } from './files/workbook-message.ts';
import type { FileSample, SourceFile } from './importer.ts';
import { UnusableFile } from './importer.ts';
import { readWorkbook } from './read-workbook.ts';
import { isWorldBankMetadata } from './world-bank-metadata.ts';

export { sourceOf } from './files/source-bytes.ts';

export type OpenedSource = OpenedFile & { readonly sample: FileSample };

/** Opens gzip and zip, refuses what cannot be read, and samples the one data file inside. */
export async function openSource(raw: SourceFile): Promise<OpenedSource> {
  const opened: OpenedSource[] = [];
  for (const file of await openContainer(raw)) opened.push({ ...file, sample: await sampleFile(file) });
  const data = opened.filter(({ sample }) => !isWorldBankMetadata(sample));
  const [first, ...others] = data.length > 0 ? data : opened;
  if (!first) throw new UnusableFile('archive_empty', 'This archive holds no data file.');
  if (others.length > 0) {
    const names = [first, ...others].slice(0, 5).map(({ entry }) => entry);
    throw new UnusableFile(
      'archive_several_files',
      `This archive holds several data files (${names.join(', ')}). Import them one by one.`,
    );
  }
  return first;
}

async function sampleFile({ container, file }: Pick<OpenedFile, 'container' | 'file'>): Promise<FileSample> {
  if (container === 'workbook') return sampleWorkbook(file);
  let text = '';
  for await (const piece of decodeText(file)) {
    text += piece;
    if (text.length > MAX_SAMPLE_BYTES)
      return { container, text: text.slice(0, MAX_SAMPLE_BYTES), isComplete: false };
  }
  return { container, text, isComplete: true };
}

async function sampleWorkbook(file: SourceFile): Promise<FileSample> {
  const sheets = new Map<string, string[][]>();
  for await (const { sheet, line, cells } of readWorkbook(file, MAX_SAMPLE_ROWS)) {
    const rows = sheets.get(sheet) ?? [];
    sheets.set(sheet, rows);
    if (line > MAX_SAMPLE_ROWS) continue;
    while (rows.length < line - 1) rows.push([]);
    rows[line - 1] = trimmed(cells.map(cellText));
  }
  return { container: 'workbook', sheets: [...sheets].map(([name, rows]) => ({ name, rows })) };
}

function trimmed(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}
