import { parsePeriod } from '#metrics/domain/period.ts';
import { isWorldRegion, resolveAlpha3, resolveArea } from './areas/resolve-area.ts';
import type { ImportEvent, Importer, SourceFile } from './importer.ts';
import { UNSTATED } from './observation-defaults.ts';
import { remember } from './remember.ts';
import { excludedEvent } from './row-issue.ts';
import type { ColumnNames } from './tables/find-columns.ts';
import { publishedIndicator } from './tables/published-indicator.ts';
import { figureIn, hasHeader, type NamedRow, readRows, rowProblem, unknownArea } from './tables/read-rows.ts';
import { sampleTables } from './tables/read-table.ts';

const NAMES = {
  iso3: ['isocode3', 'iso code 3', 'iso3'],
  m49: ['m49 code'],
  country: ['contributing country'],
  female: ['female personnel'],
  male: ['male personnel'],
  total: ['total uniformed personnel', 'total personnel'],
  date: ['last reporting date', 'reporting date'],
} as const satisfies ColumnNames<string>;
type Key = keyof typeof NAMES;
const REQUIRED: readonly Key[] = ['country', 'total', 'date'];
const INDICATOR = 'un-uniformed-personnel-contributed';
const PEOPLE = [
  ['total', ''],
  ['female', 'sex=female'],
  ['male', 'sex=male'],
] as const satisfies readonly (readonly [Key, string])[];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export const unContributions: Importer = {
  id: 'un-contributions',
  version: 1,
  title: 'Contributors of uniformed personnel to United Nations operations, ranking (.csv, .xlsx)',
  publisher: 'United Nations Peacekeeping',
  kinds: ['observation'],
  extensions: ['csv', 'xlsx'],
  source: {
    key: 'un-contributions',
    publisher: 'United Nations Peacekeeping',
    title: 'Troop and police contributors, ranking by country',
    citation: 'United Nations Peacekeeping, Troop and police contributors, peacekeeping.un.org',
    url: 'https://peacekeeping.un.org/en/troop-and-police-contributors',
    licence: 'Terms of use of the United Nations, with attribution',
    accessedOn: null,
    publishedOn: null,
  },
  isTranscription: false,
  seriesBy: 'importer',
  leavesOut: 'Ranks, which move when other countries do; lines of totals.',
  recognise: (sample) => (hasHeader(sampleTables(sample), NAMES, REQUIRED) ? 0.97 : 0),
  read,
};

async function* read(file: SourceFile): AsyncIterable<ImportEvent> {
  let isAnnounced = false;
  let totals = 0;
  for await (const named of readRows(file, NAMES, REQUIRED)) {
    if (!isAnnounced) {
      yield { kind: 'file', title: null, publishedOn: null };
      yield { kind: 'indicator', definition: DEFINITION };
      isAnnounced = true;
    }
    if (isTotal(named)) {
      totals += 1;
      yield { kind: 'row', outcome: 'excluded' };
    } else {
      const events = [...readRow(named)];
      const isUsable = events.some(({ kind }) => kind === 'observation');
      yield* events;
      yield { kind: 'row', outcome: isUsable ? 'accepted' : 'rejected' };
    }
  }
  if (totals > 0) yield excludedEvent('aggregate_area', totals);
}

const DEFINITION = publishedIndicator({
  code: INDICATOR,
  name: 'Uniformed personnel contributed to United Nations peace operations',
  unit: 'people',
  family: 'policing',
  frequency: 'monthly',
  lowerBound: 0,
  isRatioScale: true,
  publicationLagYears: 0.1,
  caution: 'Troops, police, experts and staff officers together, on the last day of the month.',
});

function* readRow({ row, text, cell }: NamedRow<Key>): Iterable<ImportEvent> {
  const { area } = areaOf([text('iso3'), text('m49'), text('country')].join('\n'));
  if (area === null) {
    yield unknownArea(row, 'Contributing_Country', `${text('iso3')} ${text('country')}`.trim());
    return;
  }
  const period = monthOf(text('date'));
  if (period === null) {
    const message = 'This is not a day. Write it as 31-Jan-21 or 2021-01-31.';
    yield rowProblem(row, 'date_invalid', 'Last_Reporting_Date', text('date'), message);
    return;
  }
  const people = new Map<Key, number>();
  for (const [key] of PEOPLE) {
    const figure = figureIn(row, cell(key), key, { thousands: ',' });
    if (figure.kind === 'problem') yield figure.event;
    if (figure.kind === 'figure' && figure.value >= 0) people.set(key, figure.value);
  }
  const [total, female, male] = [people.get('total'), people.get('female'), people.get('male')];
  if (total !== undefined && female !== undefined && male !== undefined && total !== female + male) {
    const message = 'Women and men together are not the total that the row states. Nothing of it is used.';
    yield rowProblem(row, 'value_out_of_range', 'Total_Uniformed_Personnel', String(total), message);
    return;
  }
  for (const [key, disaggregation] of PEOPLE) {
    const value = people.get(key);
    if (value === undefined) continue;
    yield {
      kind: 'observation',
      record: {
        ...UNSTATED,
        indicator: INDICATOR,
        area,
        period,
        disaggregation,
        value,
        status: 'measured',
        sheet: row.sheet,
        line: row.line,
        column: key,
      },
    };
  }
}

const areaOf = remember((written: string): { readonly area: string | null } => {
  const [iso3 = '', m49 = '', country = ''] = written.split('\n');
  return { area: resolveAlpha3(iso3) ?? (m49 === '' ? null : resolveArea(m49)) ?? resolveArea(country) };
});

function isTotal({ text }: NamedRow<Key>): boolean {
  return text('iso3') === '' && (/\btotal\b/i.test(text('country')) || isWorldRegion(text('country')));
}

/** The month of `31-Jan-21`, `31 January 2021` or `2021-01-31`; null when it is no day. */
function monthOf(written: string): string | null {
  const day = parsePeriod(written.slice(0, 10));
  if (day !== null && day.label.length === 10) return day.label.slice(0, 7);
  const [, name = '', year = ''] = /^\d{1,2}[- ]([A-Za-z]{3})[a-z]*[- ](\d{2}|\d{4})$/.exec(written) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return null;
  return `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}`;
}
