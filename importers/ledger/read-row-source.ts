import { isIsoDate } from '#metrics/domain/period.ts';
import type { SourceRecord } from '#metrics/domain/source.ts';
import type { RowIssue } from '../importer.ts';
import { rowIssue } from '../row-issue.ts';
import type { Cells, Column } from './read-observation.ts';

/** The source a row describes; null when it only names a key, or none. */
export function readSource(
  cells: Cells,
  line: number,
  known: ReadonlyMap<string, SourceRecord>,
): { source: SourceRecord | null; issues: RowIssue[] } {
  const [key, publisher, title] = [cells('source'), cells('publisher'), cells('title')];
  const isDescribed = publisher !== '' || title !== '';
  if (!isDescribed) return { source: null, issues: [] };
  const incomplete = (
    [
      ['source', key],
      ['publisher', publisher],
      ['title', title],
    ] as const
  ).find(([, text]) => text === '');
  if (incomplete) {
    const message = 'A source needs "source" (its key), "publisher" and "title" together.';
    return failed('source_incomplete', incomplete[0], message);
  }
  if (cells('accessed_on') !== '' && !isIsoDate(cells('accessed_on'))) {
    return failed('date_invalid', 'accessed_on', 'Write the date as YYYY-MM-DD.');
  }
  const source: SourceRecord = {
    key,
    publisher,
    title,
    citation: null,
    url: cells('url') || null,
    licence: cells('licence') || null,
    accessedOn: cells('accessed_on') || null,
    publishedOn: null,
  };
  const before = known.get(key);
  if (before && (before.publisher !== publisher || before.title !== title)) {
    return failed(
      'duplicate_key',
      'source',
      `The source "${key}" was described otherwise further up. Give each source its own key.`,
    );
  }
  return { source, issues: [] };

  function failed(
    code: 'source_incomplete' | 'date_invalid' | 'duplicate_key',
    column: Column,
    message: string,
  ) {
    return { source: null, issues: [rowIssue({ code, line, column, message, value: cells(column) })] };
  }
}
