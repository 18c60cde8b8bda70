import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import { isIsoDate } from '#metrics/domain/period.ts';
import { isWorldRegion, resolveAlpha3, resolveCountryName } from './areas/resolve-area.ts';
import type { ImportEvent, Importer, SourceFile } from './importer.ts';
import { UnusableFile } from './importer.ts';
import { UNSTATED } from './observation-defaults.ts';
import { parseNumber } from './parse-number.ts';
import { remember } from './remember.ts';
import { excludedEvent, type IssueCode, issueEvent } from './row-issue.ts';
import { disaggregation } from './tables/disaggregation.ts';
import { type ColumnNames, type Columns, findColumns } from './tables/find-columns.ts';
import { type Fact, factEvents, MAX_FACTS, tooManyFacts } from './tables/join-counts.ts';
import { indicatorCode, publishedIndicator, slug } from './tables/published-indicator.ts';
import { isBlank, readTable, sampleTables, type TableRow, textAt } from './tables/read-table.ts';

const NAMES = {
  code: ['iso3 code', 'iso3', 'iso code', 'country code'],
  country: ['country', 'country territory'],
  indicator: ['indicator'],
  dimension: ['dimension'],
  category: ['category'],
  sex: ['sex', 'gender'],
  age: ['age', 'age group'],
  year: ['year'],
  unit: ['unit of measurement', 'unit'],
  value: ['value'],
  source: ['source'],
} as const satisfies ColumnNames<string>;
type Key = keyof typeof NAMES;
const REQUIRED: readonly Key[] = ['country', 'indicator', 'dimension', 'category', 'year', 'unit', 'value'];

const HEADER_ROWS_SEARCHED = 12;
const MISSING = ['..', '-', 'n/a', 'na'];
const COUNTS = 'counts';

/** Parts of states that the portal reports by codes of its own → ISO 3166-2, or a name where ISO has none. */
const PARTS_OF_STATES: ReadonlyMap<string, string> = new Map([
  ['GBR_E_W', 'GBR-EAW'],
  ['GBR_NI', 'GBR-NIR'],
  ['GBR_S', 'GBR-SCT'],
  ['IRQ_C', 'IRQ-CENTRAL'],
  ['IRQ_KR', 'IRQ-KR'],
]);

/** What the library already measures the same way, as a rate per 100,000 population. */
const LIBRARY_RATES: ReadonlyMap<string, string> = new Map([
  ['unodc-victims-of-intentional-homicide', 'intentional-homicide-rate'],
  ['unodc-offences-burglary', 'burglary-rate'],
]);

export const unodcCts: Importer = {
  id: 'unodc-cts',
  version: 1,
  title: 'Crime Trends Survey, tables of the data portal (.xlsx, .csv)',
  publisher: 'United Nations Office on Drugs and Crime',
  kinds: ['observation'],
  extensions: ['xlsx', 'csv'],
  source: {
    key: 'unodc-cts',
    publisher: 'United Nations Office on Drugs and Crime',
    title: 'United Nations Survey of Crime Trends and Operations of Criminal Justice Systems',
    citation: 'UNODC, United Nations Crime Trends Survey, dataunodc.un.org',
    url: 'https://dataunodc.un.org',
    licence: 'Terms of use of the United Nations, with attribution',
    accessedOn: null,
    publishedOn: null,
  },
  isTranscription: false,
  seriesBy: 'importer',
  leavesOut:
    'Regions of the world. The count and the rate of one fact become one observation: the rate, with the count as its numerator.',
  recognise: (sample) =>
    sampleTables(sample).some((rows) => rows.some((cells) => findColumns(cells, NAMES, REQUIRED) !== null))
      ? 0.97
      : 0,
  read,
};

async function* read(file: SourceFile): AsyncIterable<ImportEvent> {
  const facts: Fact[] = [];
  const preamble: string[] = [];
  let header: Columns<Key> | null = null;
  const leftOut = { aggregate_area: 0, no_value: 0 };
  for await (const row of readTable(file)) {
    if (header === null) {
      header = findColumns(row.cells, NAMES, REQUIRED);
      if (header !== null) yield { kind: 'file', title: null, publishedOn: statedDate(preamble) };
      else preamble.push(...row.cells.map(String));
      if (header === null && row.line > HEADER_ROWS_SEARCHED) throw noHeader();
      continue;
    }
    if (isBlank(row)) continue;
    const read = readFact(row, header);
    if (read.kind !== 'fact') {
      if (read.kind === 'rejected') yield read.issue;
      else leftOut[read.reason] += 1;
      yield { kind: 'row', outcome: read.kind };
      continue;
    }
    facts.push(read.fact);
    yield { kind: 'row', outcome: 'accepted' };
    if (facts.length > MAX_FACTS) throw tooManyFacts();
  }
  if (header === null) throw noHeader();
  yield* factEvents(facts, definitionOf);
  for (const reason of ['aggregate_area', 'no_value'] as const)
    if (leftOut[reason] > 0) yield excludedEvent(reason, leftOut[reason]);
}

type Read =
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'excluded'; readonly reason: LeftOut }
  | { readonly kind: 'rejected'; readonly issue: ImportEvent };
type LeftOut = 'aggregate_area' | 'no_value';

function readFact(row: TableRow, columns: Columns<Key>): Read {
  const at = (key: Key) => textAt(row, columns.get(key));
  const reject = (code: IssueCode, column: string, value: string, message: string): Read => ({
    kind: 'rejected',
    issue: issueEvent({ sheet: row.sheet, line: row.line, code, column, value, message }),
  });
  const area = areaOf(at('code'), at('country'));
  if (area === null && isWorldRegion(at('country'))) return { kind: 'excluded', reason: 'aggregate_area' };
  if (area === null) {
    const written = [at('code'), at('country')].filter(Boolean).join(' ');
    return reject(
      'unknown_area',
      'Country',
      written,
      'This country is not known by its code and name. Correct them, or ask for the spelling to be added.',
    );
  }
  if (!/^\d{4}$/.test(at('year')))
    return reject('period_invalid', 'Year', at('year'), 'The year is not one. Write four digits.');
  const number = parseNumber(row.cells[columns.get('value') ?? -1], { missing: MISSING, thousands: ',' });
  if (number.kind === 'missing') return { kind: 'excluded', reason: 'no_value' };
  if (number.kind === 'invalid') {
    return reject(
      'number_invalid',
      'VALUE',
      at('value'),
      'This is not a number. Write digits with a decimal point, or leave the cell blank.',
    );
  }
  const [base, name, dimension] = subjectOf(at('indicator'), at('dimension'), at('category'));
  const isCount = at('unit').toLowerCase() === COUNTS;
  return {
    kind: 'fact',
    fact: {
      base,
      name,
      record: {
        ...UNSTATED,
        area,
        period: at('year'),
        value: number.value,
        status: 'measured',
        disaggregation: disaggregation({ ...dimension, sex: at('sex'), age: at('age') }),
        note: at('source') === '' ? null : `Source named by the publisher: ${at('source')}`,
        sheet: row.sheet,
        column: 'VALUE',
      },
      rateUnit: isCount ? null : at('unit'),
      line: row.line,
    },
  };
}

/** What is measured, by code and name; categories that are no kinds of offence are dimensions of the same measure. */
function subjectOf(
  indicator: string,
  dimension: string,
  category: string,
): readonly [string, string, Readonly<Record<string, string>>] {
  const isWhole = category === '' || /^total$/i.test(category);
  if (isWhole) return [indicatorCode('unodc', indicator), indicator, {}];
  const isKind = /offence|crime/i.test(dimension);
  if (isKind) return [indicatorCode('unodc', indicator, category), `${indicator}: ${category}`, {}];
  const key = slug(dimension).replace(/^by-/, '').replaceAll('-', '_');
  return [indicatorCode('unodc', indicator), indicator, { [key]: category }];
}

/** The library's own code for a rate it knows; anything else is told apart by its unit. */
function codeOf(base: string, rateUnit: string | null): string {
  if (rateUnit === null) return indicatorCode(base, 'count');
  const isRate = /^rate per 100[, ]?000 population$/i.test(rateUnit);
  return (isRate ? LIBRARY_RATES.get(base) : undefined) ?? indicatorCode(base, isRate ? 'rate' : rateUnit);
}

function definitionOf({ base, name, rateUnit }: Fact): IndicatorDefinition {
  return publishedIndicator({
    code: codeOf(base, rateUnit),
    name,
    unit: rateUnit?.replace(/^Rate per/i, 'per') ?? 'count',
    family: 'crime',
    lowerBound: 0,
    isRatioScale: true,
    publicationLagYears: 1.5,
    standardCode: 'UN Crime Trends Survey',
    caution:
      'Offences known to the police: more reporting and better recording raise the figure. National definitions differ.',
  });
}

const areaByCode = remember((code: string) => ({ area: PARTS_OF_STATES.get(code) ?? resolveAlpha3(code) }));
const areaByName = remember((name: string) => ({ area: resolveCountryName(name) }));

function areaOf(code: string, country: string): string | null {
  return (code === '' ? null : areaByCode(code.toUpperCase()).area) ?? areaByName(country).area;
}

/** The portal writes the day of the extract above the table, day first. */
function statedDate(preamble: readonly string[]): string | null {
  for (const text of preamble) {
    const match = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text.trim());
    const date = match ? `${match[3]}-${match[2]}-${match[1]}` : text.trim();
    if (isIsoDate(date)) return date;
  }
  return null;
}

function noHeader(): UnusableFile {
  return new UnusableFile(
    'header_missing',
    'No header was found: country, indicator, dimension, category, year, unit of measurement and value.',
  );
}
