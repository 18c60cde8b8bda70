import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import { isIsoDate } from '#metrics/domain/period.ts';
import { isWorldRegion, resolveAlpha3, resolveCountryName } from './areas/resolve-area.ts';
import type { ImportEvent, Importer, SourceFile } from './importer.ts';
import { UNSTATED } from './observation-defaults.ts';
import { remember } from './remember.ts';
import type { ExclusionReason } from './row-issue.ts';
import { disaggregation } from './tables/disaggregation.ts';
import type { ColumnNames } from './tables/find-columns.ts';
import { type Fact, factEvents, MAX_FACTS, tooManyFacts } from './tables/join-counts.ts';
import { type LeftOut, leaveOut, leftOutEvents } from './tables/left-out.ts';
import { indicatorCode, publishedIndicator, slug } from './tables/published-indicator.ts';
import { figureIn, hasHeader, type NamedRow, notAYear, readRows, unknownArea } from './tables/read-rows.ts';
import { sampleTables } from './tables/read-table.ts';

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
  recognise: (sample) => (hasHeader(sampleTables(sample), NAMES, REQUIRED) ? 0.97 : 0),
  read,
};

async function* read(file: SourceFile): AsyncIterable<ImportEvent> {
  const facts: Fact[] = [];
  const leftOut: LeftOut = new Map();
  let isAnnounced = false;
  for await (const named of readRows(file, NAMES, REQUIRED)) {
    if (!isAnnounced) yield { kind: 'file', title: null, publishedOn: statedDate(named.preamble) };
    isAnnounced = true;
    const read = readFact(named);
    if (read.kind === 'fact') facts.push(read.fact);
    else if (read.kind === 'rejected') yield read.issue;
    else leaveOut(leftOut, read.reason);
    yield { kind: 'row', outcome: read.kind === 'fact' ? 'accepted' : read.kind };
    if (facts.length > MAX_FACTS) throw tooManyFacts();
  }
  yield* factEvents(facts, definitionOf);
  yield* leftOutEvents(leftOut);
}

type Read =
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'excluded'; readonly reason: ExclusionReason }
  | { readonly kind: 'rejected'; readonly issue: ImportEvent };

function readFact({ row, text: at, cell }: NamedRow<Key>): Read {
  const area = areaOf(at('code'), at('country'));
  if (area === null) {
    if (isWorldRegion(at('country'))) return { kind: 'excluded', reason: 'aggregate_area' };
    const written = [at('code'), at('country')].filter(Boolean).join(' ');
    return { kind: 'rejected', issue: unknownArea(row, 'Country', written) };
  }
  if (!/^\d{4}$/.test(at('year'))) return { kind: 'rejected', issue: notAYear(row, 'Year', at('year')) };
  const figure = figureIn(row, cell('value'), 'VALUE', { missing: MISSING, thousands: ',' });
  if (figure.kind === 'none') return { kind: 'excluded', reason: 'no_value' };
  if (figure.kind === 'problem') return { kind: 'rejected', issue: figure.event };
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
        value: figure.value,
        status: figure.status,
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
