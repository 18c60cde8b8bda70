import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import { isIsoDate, parsePeriod } from '#metrics/domain/period.ts';
import { readFlags } from './eurostat/flags.ts';
import { iccsCode, iccsName } from './eurostat/iccs.ts';
import { type CubeCell, describeLayout, type Layout } from './eurostat/layouts.ts';
import { placeOf } from './eurostat/place.ts';
import type { ImportEvent, Importer, SourceFile } from './importer.ts';
import { UnusableFile } from './importer.ts';
import { UNSTATED } from './observation-defaults.ts';
import { parseNumber } from './parse-number.ts';
import type { ExclusionReason, IssueCode } from './row-issue.ts';
import { disaggregation } from './tables/disaggregation.ts';
import { type Fact, factEvents, MAX_FACTS, tooManyFacts } from './tables/join-counts.ts';
import { type LeftOut, leaveOut, leftOutEvents } from './tables/left-out.ts';
import { indicatorCode, publishedIndicator } from './tables/published-indicator.ts';
import { rowProblem } from './tables/read-rows.ts';
import { isBlank, readTable, sampleTables, type TableRow } from './tables/read-table.ts';

const HEADER_ROWS_SEARCHED = 12;
const MISSING = [':', 'NaN'];
/** Dimensions that say how, where or of whom a figure is, not what is measured. */
const NOT_MEASURED = new Set(['freq', 'geo', 'unit', 'sex', 'age']);
const PER_POPULATION = 'per 100,000 inhabitants';
const UNITS: ReadonlyMap<string, string | null> = new Map([
  ['NR', null],
  ['NUMBER', null],
  ['P_HTHAB', PER_POPULATION],
  ['PER HUNDRED THOUSAND INHABITANTS', PER_POPULATION],
]);
/** Rates that the library measures the same way. */
const LIBRARY_RATES: ReadonlyMap<string, string> = new Map([
  ['eurostat-iccs0101', 'intentional-homicide-rate'],
  ['eurostat-iccs0501', 'burglary-rate'],
]);

export const eurostat: Importer = {
  id: 'eurostat',
  version: 1,
  title: 'Eurostat tables (bulk .tsv, SDMX-CSV 1.0 and 2.0, export of the old data browser)',
  publisher: 'Eurostat',
  kinds: ['observation'],
  extensions: ['tsv', 'csv', 'gz'],
  source: {
    key: 'eurostat',
    publisher: 'Eurostat',
    title: 'Crime and criminal justice, and other tables of the European Statistical Office',
    citation: 'Eurostat, ec.europa.eu/eurostat',
    url: 'https://ec.europa.eu/eurostat/databrowser',
    licence: 'CC BY 4.0',
    accessedOn: null,
    publishedOn: null,
  },
  isTranscription: false,
  seriesBy: 'importer',
  leavesOut:
    'The European Union, the euro area and other groups; regions and cities by the office’s own classification; cells marked ":" as not available. The count and the rate of one fact become one observation: the rate, with the count as its numerator.',
  recognise: (sample) => {
    if (sample.container !== 'text') return 0;
    const rows = sampleTables(sample).flat().slice(0, HEADER_ROWS_SEARCHED);
    const position = rows.findIndex((cells) => describeLayout(cells) !== null);
    if (position === -1) return 0;
    const structure = rows[position]?.findIndex((cell) => /^(STRUCTURE_ID|DATAFLOW)\b/i.test(cell)) ?? -1;
    if (structure === -1) return 0.95;
    return /^ESTAT:/.test(rows[position + 1]?.[structure] ?? '') ? 1 : 0;
  },
  read,
};

type Read =
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'excluded'; readonly reason: ExclusionReason }
  | { readonly kind: 'rejected'; readonly issue: ImportEvent };

async function* read(file: SourceFile): AsyncIterable<ImportEvent> {
  const facts: Fact[] = [];
  const leftOut: LeftOut = new Map();
  let layout: Layout | null = null;
  let isAnnounced = false;
  for await (const row of readTable(file)) {
    if (layout === null) {
      layout = describeLayout(row.cells.map(String));
      if (layout === null && row.line > HEADER_ROWS_SEARCHED) break;
      continue;
    }
    if (isBlank(row)) continue;
    const dataset = layout.dataset(row);
    if (!isAnnounced) {
      const updatedOn = layout.updatedOn(row) ?? '';
      yield { kind: 'file', title: dataset, publishedOn: isIsoDate(updatedOn) ? updatedOn : null };
      isAnnounced = true;
    }
    const outcomes = new Set<Read['kind']>();
    for (const cell of layout.cells(row)) {
      const one = readCell(row, cell, dataset);
      outcomes.add(one.kind);
      if (one.kind === 'fact') facts.push(one.fact);
      else if (one.kind === 'excluded') leaveOut(leftOut, one.reason);
      else yield one.issue;
    }
    if (facts.length > MAX_FACTS) throw tooManyFacts();
    if (outcomes.size === 0) yield misshapen(row);
    const isRejected = outcomes.size === 0 || (outcomes.has('rejected') && !outcomes.has('fact'));
    yield { kind: 'row', outcome: outcomes.has('fact') ? 'accepted' : isRejected ? 'rejected' : 'excluded' };
  }
  if (layout === null) throw noHeader();
  yield* factEvents(facts, definitionOf);
  yield* leftOutEvents(leftOut);
}

function readCell(row: TableRow, cell: CubeCell, dataset: string | null): Read {
  const reject = (code: IssueCode, column: string, value: string, message: string): Read => ({
    kind: 'rejected',
    issue: rowProblem(row, code, column, value, message),
  });
  const geo = cell.dimensions.get('geo') ?? '';
  const place = placeOf(geo);
  if (place.kind === 'excluded') return { kind: 'excluded', reason: place.reason };
  if (place.kind === 'unknown')
    return reject('unknown_area', 'geo', geo, 'This place is not known. Correct it or leave the row out.');
  const period = periodOf(cell.time);
  if (period === null)
    return reject('period_invalid', 'TIME_PERIOD', cell.time, 'This is not a year, quarter or month.');
  const number = parseNumber(cell.value, { missing: MISSING, thousands: ',' });
  if (number.kind === 'invalid') {
    const message = 'This is not a number. Write digits with a decimal point, or ":" where there is none.';
    return reject('number_invalid', cell.column, cell.value, message);
  }
  const { breakBefore, note, absentAs } = readFlags(cell.flags, cell.confidentiality);
  const status = number.kind === 'number' ? 'measured' : absentAs;
  if (status === null) return { kind: 'excluded', reason: 'no_value' };
  const subject = subjectOf(cell, dataset);
  const unit = cell.dimensions.get('unit') ?? '';
  const unitWords = UNITS.get(unit.toUpperCase());
  return {
    kind: 'fact',
    fact: {
      base: subject.base,
      name: subject.name,
      rateUnit: unitWords === undefined ? (cell.labels.get('unit') ?? unit) : unitWords,
      line: row.line,
      record: {
        ...UNSTATED,
        area: place.area,
        period,
        value: number.kind === 'number' ? number.value : null,
        status,
        disaggregation: subject.parts,
        breakBefore,
        note,
        sheet: row.sheet,
        column: cell.column,
      },
    },
  };
}

/** What is measured. Where offences are classified, other dimensions are parts of them. */
function subjectOf(
  { dimensions, labels }: CubeCell,
  dataset: string | null,
): { readonly base: string; readonly name: string; readonly parts: string } {
  const written = dimensions.get('iccs');
  const people = { sex: dimensions.get('sex') ?? '', age: dimensions.get('age') ?? '' };
  const others = [...dimensions].filter(([name]) => !NOT_MEASURED.has(name) && name !== 'iccs');
  if (written !== undefined) {
    const code = iccsCode(written);
    const name = labels.get('iccs') ?? (code === null ? written : (iccsName(code) ?? code));
    return {
      base: indicatorCode('eurostat', code ?? `iccs ${written}`),
      name: `Recorded offences: ${name}`,
      parts: disaggregation({ ...Object.fromEntries(others), ...people }),
    };
  }
  if (dataset === null) throw unnamed();
  const words = others.map(([name, code]) => labels.get(name) ?? code);
  return {
    base: indicatorCode('eurostat', dataset, ...others.map(([, code]) => code)),
    name: [dataset, ...words].join(': '),
    parts: disaggregation(people),
  };
}

function definitionOf({ base, name, rateUnit }: Fact): IndicatorDefinition {
  const isRate = rateUnit === PER_POPULATION;
  const isOffence = base.startsWith('eurostat-iccs');
  const suffix = rateUnit === null ? 'count' : isRate ? 'rate' : rateUnit;
  return publishedIndicator({
    code: (isRate ? LIBRARY_RATES.get(base) : undefined) ?? indicatorCode(base, suffix),
    name,
    unit: rateUnit ?? 'count',
    family: isOffence ? 'crime' : 'other',
    lowerBound: isOffence ? 0 : null,
    isRatioScale: isOffence,
    publicationLagYears: 1.5,
    standardCode: isOffence ? base.replace('eurostat-', '').toUpperCase() : null,
    caution: isOffence
      ? 'Offences recorded by the police: more reporting and better recording raise the figure. National definitions differ.'
      : null,
  });
}

/** `2008`, `2008Q1`, `2008-Q1`, `2008M01`, `2008-01`, `2008S1`; null when it is none. */
function periodOf(written: string): string | null {
  const text = written.trim().replace(/^(\d{4})-?([QMS])-?(\d{1,2})$/i, '$1-$2$3');
  const month = /^(\d{4})-M(\d{1,2})$/i.exec(text);
  if (month) return parsePeriod(`${month[1]}-${month[2]?.padStart(2, '0')}`)?.label ?? null;
  const half = /^(\d{4})-S([12])$/i.exec(text);
  if (half)
    return half[2] === '1' ? `${half[1]}-01-01/${half[1]}-06-30` : `${half[1]}-07-01/${half[1]}-12-31`;
  return parsePeriod(text.toUpperCase())?.label ?? null;
}

function misshapen(row: TableRow): ImportEvent {
  const message = 'The first cell does not hold as many codes as the header names. Correct it.';
  return rowProblem(row, 'field_invalid', null, String(row.cells[0]), message);
}

function noHeader(): UnusableFile {
  return new UnusableFile('header_missing', 'No header of a Eurostat table was found.');
}

function unnamed(): UnusableFile {
  return new UnusableFile(
    'dataset_unnamed',
    'This file does not say which table of Eurostat it is, and several tables have these columns. Download it as SDMX-CSV, which names the table.',
  );
}
