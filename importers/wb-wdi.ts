import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import { INDICATOR_LIBRARY } from '#metrics/domain/indicator-library.ts';
import { isIsoDate } from '#metrics/domain/period.ts';
import { isWorldBankAggregate, resolveAlpha3 } from './areas/resolve-area.ts';
import type { ImportEvent, Importer, SourceFile } from './importer.ts';
import { UnusableFile } from './importer.ts';
import { UNSTATED } from './observation-defaults.ts';
import { parseNumber } from './parse-number.ts';
import { type CsvRecord, readCsv, sampleRecords } from './read-csv.ts';
import { excludedEvent, issueEvent } from './row-issue.ts';
import { publishedIndicator, slug } from './tables/published-indicator.ts';

/** Four columns of names and codes, whatever their language calls them, then one column per year. */
const LEADING_COLUMNS = 4;
const YEAR_HEADER = /^(\d{4})(?: \[YR\1\])?$/;
const HEADER_RECORDS_SEARCHED = 12;
const MISSING = ['..'];
/** Codes of the World Bank that measure what an indicator of the library measures. */
const LIBRARY_CODES: ReadonlyMap<string, string> = new Map([
  ['VC.IHR.PSRC.P5', 'intentional-homicide-rate'],
  ['NY.GDP.DEFL.ZS', 'gdp-deflator'],
]);

export const wbWdi: Importer = {
  id: 'wb-wdi',
  version: 1,
  title: 'World Development Indicators (CSV, one column per year)',
  publisher: 'World Bank',
  kinds: ['observation'],
  extensions: ['csv', 'zip'],
  source: {
    key: 'wb-wdi',
    publisher: 'World Bank',
    title: 'World Development Indicators',
    citation: 'World Bank, World Development Indicators',
    url: 'https://datacatalog.worldbank.org/search/dataset/0037712',
    licence: 'CC BY 4.0',
    accessedOn: null,
    publishedOn: null,
  },
  isTranscription: false,
  seriesBy: 'importer',
  leavesOut:
    'Regions, income groups and other aggregates; the tables of country and indicator notes in the archive.',
  recognise: (sample) => {
    if (sample.container !== 'text') return 0;
    const records = sampleRecords(sample.text, HEADER_RECORDS_SEARCHED * 2);
    return records.some((cells) => yearColumns(cells) !== null) ? 0.95 : 0;
  },
  read,
};

type Header = {
  readonly years: ReadonlyMap<number, string>;
  readonly width: number;
  readonly publishedOn: string | null;
};
type Series = { readonly area: string; readonly indicator: string; readonly publishedOn: string | null };
/** What was met so far: rows by country and indicator, indicators by code. */
type Met = { readonly rows: Set<string>; readonly indicators: Set<string> };

async function* read(file: SourceFile): AsyncIterable<ImportEvent> {
  const preamble: CsvRecord[] = [];
  const met: Met = { rows: new Set(), indicators: new Set() };
  let header: Header | null = null;
  let aggregates = 0;
  for await (const record of readCsv(file)) {
    if (header !== null) {
      aggregates += yield* readRow(record, header, met);
      continue;
    }
    const years = yearColumns(record.cells);
    if (years === null) {
      preamble.push(record);
      if (preamble.length > HEADER_RECORDS_SEARCHED) throw noHeader();
      continue;
    }
    header = { years, width: record.cells.length, publishedOn: statedDate(preamble) };
    yield { kind: 'file', title: preamble[0]?.cells[1]?.trim() || null, publishedOn: header.publishedOn };
  }
  if (header === null) throw noHeader();
  if (aggregates > 0) yield excludedEvent('aggregate_area', aggregates);
}

/** The observations of one row; returns how many figures of an aggregate were left out. */
function* readRow(record: CsvRecord, header: Header, met: Met): Generator<ImportEvent, number> {
  const [place, code] = placeAndIndicator(record);
  if (code === '') return 0; // a closing note of the publisher
  if (isWorldBankAggregate(place)) {
    yield { kind: 'row', outcome: 'excluded' };
    return [...header.years.keys()].filter((index) => hasValue(record, index)).length;
  }
  const area = resolveAlpha3(place);
  const key = `${place} ${code}`;
  const problem = rowProblem(record, { area, place, key, width: header.width, seen: met.rows });
  if (area === null || problem) {
    if (problem) yield problem;
    yield { kind: 'row', outcome: 'rejected' };
    return 0;
  }
  met.rows.add(key);
  const definition = met.indicators.has(code) ? null : newDefinition(code, nameOf(record, code));
  met.indicators.add(code);
  if (definition) yield { kind: 'indicator', definition };
  const { publishedOn } = header;
  yield* readValues(record, header, { area, indicator: indicatorCode(code), publishedOn });
  return 0;
}

function* readValues(record: CsvRecord, { years }: Header, series: Series): Iterable<ImportEvent> {
  let failed = 0;
  let read = 0;
  for (const [index, year] of years) {
    const at = { line: record.line, column: year };
    const number = parseNumber(record.cells[index], { missing: MISSING });
    if (number.kind === 'missing') continue;
    if (number.kind === 'invalid') {
      failed += 1;
      const message = 'This is not a number. Write digits with a decimal point, or leave the cell blank.';
      yield issueEvent({ ...at, code: 'number_invalid', message, value: record.cells[index] ?? null });
    } else {
      read += 1;
      yield {
        kind: 'observation',
        record: { ...UNSTATED, ...series, ...at, period: year, value: number.value, status: 'measured' },
      };
    }
  }
  yield { kind: 'row', outcome: failed > 0 && read === 0 ? 'rejected' : 'accepted' };
}

/** Positions of the year columns; null when this is not the header. A trailing comma leaves one more, nameless. */
function yearColumns(cells: readonly string[]): ReadonlyMap<number, string> | null {
  const leading = cells.slice(0, LEADING_COLUMNS).map((cell) => cell.trim());
  const years = new Map<number, string>();
  for (const [index, cell] of cells.entries()) {
    const year = YEAR_HEADER.exec(cell.trim())?.[1];
    if (year !== undefined) years.set(index, year);
  }
  const isLeading =
    leading.length === LEADING_COLUMNS && leading.every((cell) => cell !== '' && !YEAR_HEADER.test(cell));
  return isLeading && years.size > 0 && Math.min(...years.keys()) === LEADING_COLUMNS ? years : null;
}

/** Either pair may come first; an indicator's code has dots, a country's has none. */
function placeAndIndicator(record: CsvRecord): readonly [string, string] {
  const [, first = '', , second = ''] = record.cells.map((cell) => cell.trim());
  return first.includes('.') ? [second, first] : [first, second];
}

function nameOf(record: CsvRecord, code: string): string {
  return record.cells[record.cells.findIndex((cell) => cell.trim() === code) - 1]?.trim() || code;
}

function statedDate(preamble: readonly CsvRecord[]): string | null {
  return (
    preamble
      .flatMap(({ cells }) => cells.slice(1))
      .map((cell) => cell.trim())
      .find(isIsoDate) ?? null
  );
}

function indicatorCode(code: string): string {
  return LIBRARY_CODES.get(code) ?? `wdi-${slug(code)}`;
}

/** What the file says about an indicator the library does not know. */
function newDefinition(code: string, name: string): IndicatorDefinition | null {
  const own = indicatorCode(code);
  if (INDICATOR_LIBRARY.has(own)) return null;
  const unit = /\(([^()]*)\)\s*$/.exec(name)?.[1] ?? 'as published';
  return publishedIndicator({ code: own, name, unit, family: 'other', standardCode: `World Bank ${code}` });
}

function hasValue(record: CsvRecord, index: number): boolean {
  return parseNumber(record.cells[index], { missing: MISSING }).kind !== 'missing';
}

/** Why no value of a row can be used. */
function rowProblem(
  record: CsvRecord,
  row: { area: string | null; place: string; key: string; width: number; seen: ReadonlySet<string> },
): ImportEvent | null {
  const { line } = record;
  const beyond = record.cells.slice(row.width).find((cell) => cell.trim() !== '');
  if (beyond !== undefined) {
    const message =
      'This row has more cells than the header, so its years are uncertain. Check its quotation marks.';
    return issueEvent({ code: 'extra_cells', line, message, value: beyond });
  }
  if (row.area === null) {
    const message =
      'This code is neither a country nor a known aggregate of the World Bank. Correct it or leave the row out.';
    return issueEvent({ code: 'unknown_area', line, column: 'Country Code', message, value: row.place });
  }
  if (!row.seen.has(row.key)) return null;
  const message = 'This country and indicator stand in the file twice. The first row is kept.';
  return issueEvent({ code: 'duplicate_row', line, message, value: row.key });
}

function noHeader(): UnusableFile {
  return new UnusableFile(
    'header_missing',
    'No header was found: four columns of names and codes, then one column per year.',
  );
}
