import { isFormerCountry, resolveAlpha3 } from './areas/resolve-area.ts';
import type { CellValue } from './files/workbook-message.ts';
import type { ImportEvent, Importer, SourceFile } from './importer.ts';
import { UnusableFile } from './importer.ts';
import { UNSTATED } from './observation-defaults.ts';
import { parseNumber } from './parse-number.ts';
import { readWorkbook, type SheetRow } from './read-workbook.ts';
import { excludedEvent, issueEvent } from './row-issue.ts';
import { describeLong, describeWide, type Estimate, readLong, readWide } from './wb-wgi/layouts.ts';

const HEADER_ROWS_SEARCHED = 25;
const MISSING = ['..', '#N/A'];
/** A standard normal composite; ten deviations from its centre is not a bad country but a broken cell. */
const LARGEST_ESTIMATE = 10;

export const wbWgi: Importer = {
  id: 'wb-wgi',
  version: 1,
  title: 'Worldwide Governance Indicators (.xlsx, long or wide)',
  publisher: 'World Bank',
  kinds: ['observation'],
  extensions: ['xlsx'],
  source: {
    key: 'wb-wgi',
    publisher: 'World Bank',
    title: 'Worldwide Governance Indicators',
    citation: 'World Bank, Worldwide Governance Indicators',
    url: 'https://www.worldbank.org/en/publication/worldwide-governance-indicators',
    licence: 'CC BY 4.0',
    accessedOn: null,
    publishedOn: null,
  },
  isTranscription: false,
  seriesBy: 'importer',
  leavesOut:
    'Percentile ranks and their bounds, which move when other countries do; the Netherlands Antilles, dissolved in 2010.',
  recognise: (sample) => {
    if (sample.container !== 'workbook') return 0;
    const isLong = sample.sheets.some(({ rows }) => rows.some((cells) => describeLong(cells) !== null));
    const isWide = sample.sheets.some(({ rows }) =>
      rows.some((cells, index) => describeWide(cells, rows[index - 1] ?? [], rows[0] ?? []) !== null),
    );
    return isLong || isWide ? 1 : 0;
  },
  read,
};

async function* read(file: SourceFile): AsyncIterable<ImportEvent> {
  yield { kind: 'file', title: 'Worldwide Governance Indicators', publishedOn: null };
  const seen = new Set<string>();
  let sheet = '';
  let before: SheetRow[] = [];
  let readRow: ((cells: readonly CellValue[]) => Estimate[]) | null = null;
  let hasHeader = false;
  let former = 0;
  for await (const row of readWorkbook(file)) {
    if (row.sheet !== sheet) {
      sheet = row.sheet;
      before = [];
      readRow = null;
    }
    if (readRow !== null) {
      former += yield* estimateEvents(row, readRow(row.cells), seen);
    } else if (before.length < HEADER_ROWS_SEARCHED) {
      readRow = rowReader(row, before);
      hasHeader ||= readRow !== null;
      before.push(row);
    }
  }
  if (!hasHeader)
    throw new UnusableFile(
      'header_missing',
      'No sheet of this workbook has the columns of the Worldwide Governance Indicators.',
    );
  if (former > 0) yield excludedEvent('former_country', former);
}

function rowReader(
  row: SheetRow,
  before: readonly SheetRow[],
): ((cells: readonly CellValue[]) => Estimate[]) | null {
  const long = describeLong(row.cells);
  if (long) return (cells) => readLong(cells, long);
  const wide = describeWide(row.cells, before.at(-1)?.cells ?? [], before[0]?.cells ?? []);
  return wide && ((cells) => readWide(cells, wide));
}

function* estimateEvents(
  row: SheetRow,
  estimates: readonly Estimate[],
  seen: Set<string>,
): Iterable<ImportEvent> {
  const first = estimates[0];
  if (!first || first.code === '') return 0; // blank line or closing note
  if (isFormerCountry(first.code)) {
    yield { kind: 'row', outcome: 'excluded' };
    return estimates.filter(({ estimate }) => parseNumber(estimate, { missing: MISSING }).kind === 'number')
      .length;
  }
  const at = { sheet: row.sheet, line: row.line };
  const area = resolveAlpha3(first.code);
  if (area === null) {
    yield issueEvent({
      ...at,
      code: 'unknown_area',
      column: 'code',
      message: 'This country code is not known. Correct it.',
      value: first.code,
    });
    yield { kind: 'row', outcome: 'rejected' };
    return 0;
  }
  let failed = 0;
  let read = 0;
  for (const one of estimates) {
    const event = observation(one, { area, row, seen });
    if (event === null) continue;
    if (event.kind === 'issue') failed += 1;
    else read += 1;
    yield event;
  }
  yield { kind: 'row', outcome: failed > 0 && read === 0 ? 'rejected' : 'accepted' };
  return 0;
}

/** One estimate; null where the publisher has none. */
function observation(
  one: Estimate,
  { area, row, seen }: { area: string; row: SheetRow; seen: Set<string> },
): ImportEvent | null {
  const at = { sheet: row.sheet, line: row.line, column: one.column };
  const value = parseNumber(one.estimate, { missing: MISSING });
  const standardError = parseNumber(one.standardError, { missing: MISSING });
  const sources = parseNumber(one.sources, { missing: MISSING });
  if (value.kind === 'missing') return null;
  const written = String(one.estimate);
  if (one.indicator === null) {
    return issueEvent({
      ...at,
      code: 'indicator_unknown',
      message: 'This is none of the six dimensions cc, ge, pv, rl, rq, va.',
      value: one.dimension,
    });
  }
  if (!/^\d{4}$/.test(one.year)) {
    return issueEvent({ ...at, code: 'period_invalid', message: 'This is not a year.', value: one.year });
  }
  if (value.kind === 'invalid' || standardError.kind === 'invalid' || sources.kind === 'invalid') {
    return issueEvent({
      ...at,
      code: 'number_invalid',
      message: 'The estimate, its standard error or its number of sources is not a number.',
      value: written,
    });
  }
  if (
    Math.abs(value.value) > LARGEST_ESTIMATE ||
    (standardError.kind === 'number' && standardError.value < 0)
  ) {
    return issueEvent({
      ...at,
      code: 'value_out_of_range',
      message: 'An estimate lies between about -2.5 and 2.5 and its standard error is not negative.',
      value: written,
    });
  }
  const key = `${one.indicator} ${area} ${one.year}`;
  if (seen.has(key)) {
    return issueEvent({
      ...at,
      code: 'duplicate_row',
      message: 'This country, year and dimension stand in the file twice. The first is kept.',
      value: key,
    });
  }
  seen.add(key);
  return {
    kind: 'observation',
    record: {
      ...UNSTATED,
      ...at,
      indicator: one.indicator,
      area,
      period: one.year,
      value: value.value,
      status: 'measured',
      standardError: standardError.kind === 'number' ? standardError.value : null,
      sampleSize: sources.kind === 'number' ? sources.value : null,
    },
  };
}
