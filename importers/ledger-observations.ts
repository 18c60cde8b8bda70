import type { SourceRecord } from '#metrics/domain/source.ts';
import type { ImportEvent, Importer, SourceFile } from './importer.ts';
import { UnusableFile } from './importer.ts';
import {
  type Cells,
  COLUMNS,
  type Column,
  REQUIRED_COLUMNS,
  readObservation,
} from './ledger/read-observation.ts';
import { readSource } from './ledger/read-row-source.ts';
import { type CsvRecord, readCsv, sampleRecords } from './read-csv.ts';
import { issueEvent } from './row-issue.ts';

export const ledgerObservations: Importer = {
  id: 'ledger-observations',
  version: 2,
  title: 'Observations, one per row (CSV)',
  publisher: 'This ledger',
  kinds: ['observation'],
  extensions: ['csv', 'tsv'],
  source: {
    key: 'ledger-observations',
    publisher: 'This ledger',
    title: 'Observations entered as CSV',
    citation: null,
    url: null,
    licence: 'Facts; each row may cite its own source',
    accessedOn: null,
    publishedOn: null,
  },
  isTranscription: true,
  seriesBy: 'record',
  leavesOut:
    'The unit, which the definition of the indicator states; columns it does not know, each with a warning.',
  recognise: (sample) => {
    if (sample.container !== 'text') return 0;
    const header = sampleRecords(sample.text, 1)[0] ?? [];
    const names = new Set(header.map((name) => name.toLowerCase()));
    const hasPlace = names.has('area') || names.has('mission');
    return hasPlace && REQUIRED_COLUMNS.every((name) => names.has(name)) ? 0.9 : 0;
  },
  read,
};

type Header = ReadonlyMap<Column, number>;

async function* read(file: SourceFile): AsyncIterable<ImportEvent> {
  let header: Header | null = null;
  let width = 0;
  const sources = new Map<string, SourceRecord>();
  for await (const record of readCsv(file)) {
    if (header === null) {
      header = yield* readHeader(record);
      width = record.cells.length;
    } else {
      yield* readRow(record, { header, width, sources });
    }
  }
  if (header === null) throw headerMissing([...REQUIRED_COLUMNS]);
}

function* readHeader(record: CsvRecord): Generator<ImportEvent, Header> {
  const header = new Map<Column, number>();
  for (const [index, written] of record.cells.entries()) {
    const name = written.trim().toLowerCase();
    const column = COLUMNS.find((one) => one === name);
    if (column !== undefined && header.has(column)) {
      throw new UnusableFile(
        'header_repeated',
        `The column "${column}" stands twice in the header.`,
        record.line,
      );
    }
    if (column !== undefined) header.set(column, index);
    else if (name !== '') yield unknownColumn(record, written.trim());
  }
  const missing: string[] = REQUIRED_COLUMNS.filter((name) => !header.has(name));
  if (!header.has('area') && !header.has('mission')) missing.push('area or mission');
  if (missing.length > 0) throw headerMissing(missing);
  return header;
}

function* readRow(
  record: CsvRecord,
  { header, width, sources }: { header: Header; width: number; sources: Map<string, SourceRecord> },
): Iterable<ImportEvent> {
  const cells: Cells = (column) => {
    const index = header.get(column);
    return index === undefined ? '' : (record.cells[index] ?? '').trim();
  };
  const { source, issues: sourceIssues } = readSource(cells, record.line, sources);
  const { observation, issues } = readObservation(cells, record.line);
  const all = [...tooWide(record, width), ...sourceIssues, ...issues];
  for (const issue of all) yield { kind: 'issue', issue };
  const isRejected = all.some(({ severity }) => severity === 'error');
  if (isRejected || observation === null) {
    yield { kind: 'row', outcome: 'rejected' };
    return;
  }
  if (source && !sources.has(source.key)) {
    sources.set(source.key, source);
    yield { kind: 'source', source };
  }
  yield { kind: 'observation', record: observation };
  yield { kind: 'row', outcome: 'accepted' };
}

function tooWide(record: CsvRecord, width: number) {
  const beyond = record.cells.slice(width).find((cell) => cell.trim() !== '');
  if (beyond === undefined) return [];
  const message =
    'This row has more cells than the header has columns. Put text with commas in quotation marks.';
  const event = issueEvent({ code: 'extra_cells', line: record.line, message, value: beyond });
  return event.kind === 'issue' ? [event.issue] : [];
}

function unknownColumn(record: CsvRecord, written: string): ImportEvent {
  const message = `The column "${written}" is not known and is not read.`;
  return issueEvent({
    code: 'column_unknown',
    severity: 'warning',
    line: record.line,
    column: written,
    message,
  });
}

function headerMissing(missing: readonly string[]): UnusableFile {
  return new UnusableFile('header_missing', `The header lacks ${missing.join(', ')}.`, 1);
}
