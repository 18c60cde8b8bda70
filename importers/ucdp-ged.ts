import { isIsoDate } from '#metrics/domain/period.ts';
import { resolveAlpha3, resolveCountryName } from './areas/resolve-area.ts';
import type { ImportEvent, Importer, SourceFile } from './importer.ts';
import { UnusableFile } from './importer.ts';
import { UNSTATED } from './observation-defaults.ts';
import { remember } from './remember.ts';
import { excludedEvent } from './row-issue.ts';
import type { ColumnNames } from './tables/find-columns.ts';
import { publishedIndicator } from './tables/published-indicator.ts';
import {
  figureIn,
  hasHeader,
  type NamedRow,
  notAYear,
  readRows,
  rowProblem,
  unknownArea,
} from './tables/read-rows.ts';
import { sampleTables } from './tables/read-table.ts';

const NAMES = {
  id: ['id', 'event id'],
  year: ['year'],
  start: ['date start'],
  type: ['type of violence'],
  clarity: ['event clarity'],
  country: ['country'],
  iso3: ['iso3'],
  low: ['low'],
  best: ['best'],
  high: ['high'],
} as const satisfies ColumnNames<string>;
type Key = keyof typeof NAMES;
const REQUIRED: readonly Key[] = ['id', 'year', 'type', 'country', 'low', 'best', 'high'];
/** Rows of tags that the Humanitarian Data Exchange sets below the header. */
const HXL_TAG = /^#[a-z]/i;
const TYPES: ReadonlyMap<string, string> = new Map([
  ['1', 'state-based'],
  ['2', 'non-state'],
  ['3', 'one-sided'],
]);
/** More places, years and kinds of violence than history has. */
const MAX_SUMS = 200_000;

const MEASURES = [
  ['best', 'ucdp-conflict-deaths', 'best estimate'],
  ['low', 'ucdp-conflict-deaths-low', 'low estimate'],
  ['high', 'ucdp-conflict-deaths-high', 'high estimate'],
] as const satisfies readonly (readonly [Key, string, string])[];
const EVENTS = 'ucdp-conflict-events';

export const ucdpGed: Importer = {
  id: 'ucdp-ged',
  version: 1,
  title: 'Georeferenced Event Dataset, summed by country and year (.csv)',
  publisher: 'Uppsala Conflict Data Program',
  kinds: ['observation'],
  extensions: ['csv'],
  source: {
    key: 'ucdp-ged',
    publisher: 'Uppsala Conflict Data Program',
    title: 'UCDP Georeferenced Event Dataset (GED)',
    citation: 'Uppsala Conflict Data Program, Georeferenced Event Dataset, ucdp.uu.se',
    url: 'https://ucdp.uu.se/downloads/',
    licence: 'CC BY 4.0',
    accessedOn: null,
    publishedOn: null,
  },
  isTranscription: false,
  seriesBy: 'importer',
  leavesOut:
    'Single events, which are summed by country, year and kind of violence: events, and deaths by the best, low and high estimate. A country and year without an event in the file is no observation and never zero.',
  recognise: (sample) => (hasHeader(sampleTables(sample), NAMES, REQUIRED) ? 0.97 : 0),
  read,
};

type Sum = {
  readonly area: string;
  readonly year: string;
  readonly type: string;
  readonly line: number;
  events: number;
  best: number;
  low: number;
  high: number;
};

async function* read(file: SourceFile): AsyncIterable<ImportEvent> {
  const sums = new Map<string, Sum>();
  const seen = new Set<string>();
  let repeated = 0;
  yield { kind: 'file', title: null, publishedOn: null };
  for await (const named of readRows(file, NAMES, REQUIRED)) {
    const { row, text } = named;
    if (row.cells.every((cell) => String(cell ?? '') === '' || HXL_TAG.test(String(cell)))) continue;
    const event = readEvent(named);
    if ('problem' in event) {
      yield event.problem;
      yield { kind: 'row', outcome: 'rejected' };
    } else if (seen.has(text('id'))) {
      repeated += 1;
      yield { kind: 'row', outcome: 'excluded' };
    } else {
      seen.add(text('id'));
      for (const type of ['', event.type]) add(sums, { ...event, type, line: row.line });
      if (sums.size > MAX_SUMS)
        throw new UnusableFile('table_too_long', 'This table has more countries and years than there are.');
      yield { kind: 'row', outcome: 'accepted' };
    }
  }
  yield* sumEvents([...sums.values()]);
  if (repeated > 0) yield excludedEvent('repeated_in_file', repeated);
}

type Event = { area: string; year: string; type: string; best: number; low: number; high: number };

function readEvent({ row, text, cell }: NamedRow<Key>): Event | { readonly problem: ImportEvent } {
  const area = areaOf(`${text('iso3')}\n${text('country')}`).area;
  if (area === null)
    return { problem: unknownArea(row, 'country', `${text('iso3')} ${text('country')}`.trim()) };
  const year = text('year');
  if (!/^\d{4}$/.test(year)) return { problem: notAYear(row, 'year', year) };
  const start = text('start').slice(0, 10);
  if (start !== '' && isIsoDate(start) && !start.startsWith(year)) {
    const message = 'The event begins in another year than the row says. Correct one of them.';
    return { problem: rowProblem(row, 'period_invalid', 'date_start', start, message) };
  }
  const type = TYPES.get(text('type'));
  if (type === undefined) {
    const message = 'The kind of violence is 1 (state-based), 2 (non-state) or 3 (one-sided).';
    return { problem: rowProblem(row, 'field_invalid', 'type_of_violence', text('type'), message) };
  }
  const deaths = { best: 0, low: 0, high: 0 };
  for (const [key] of MEASURES) {
    const figure = figureIn(row, cell(key), key);
    if (figure.kind === 'problem') return { problem: figure.event };
    const isCount = figure.kind === 'figure' && Number.isInteger(figure.value) && figure.value >= 0;
    if (!isCount) {
      const message = 'Each event has a low, best and high number of deaths: whole, not negative, not blank.';
      return { problem: rowProblem(row, 'value_out_of_range', key, text(key), message) };
    }
    deaths[key] = figure.value;
  }
  return { area, year, type, ...deaths };
}

function add(sums: Map<string, Sum>, event: Event & { line: number }): void {
  const key = `${event.area} ${event.year} ${event.type}`;
  const sum = sums.get(key) ?? { ...event, events: 0, best: 0, low: 0, high: 0 };
  sums.set(key, sum);
  sum.events += 1;
  for (const [measure] of MEASURES) sum[measure] += event[measure];
}

function* sumEvents(sums: readonly Sum[]): Iterable<ImportEvent> {
  const measures = [...MEASURES, ['events', EVENTS, 'number of events'] as const];
  for (const [, code, words] of measures) yield { kind: 'indicator', definition: definitionOf(code, words) };
  for (const sum of sums) {
    for (const [measure, indicator] of measures) {
      yield {
        kind: 'observation',
        record: {
          ...UNSTATED,
          indicator,
          area: sum.area,
          period: sum.year,
          disaggregation: sum.type === '' ? '' : `type_of_violence=${sum.type}`,
          value: sum[measure],
          status: 'measured',
          note: `Sum of ${sum.events} ${sum.events === 1 ? 'event' : 'events'}, the first of them on this line; estimates of deaths ${sum.low}–${sum.high}.`,
          line: sum.line,
          column: measure === 'events' ? 'id' : measure,
        },
      };
    }
  }
}

function definitionOf(code: string, words: string) {
  return publishedIndicator({
    code,
    name: code === EVENTS ? 'Events of organised violence' : `Deaths in organised violence, ${words}`,
    unit: code === EVENTS ? 'events' : 'deaths',
    family: 'crime',
    lowerBound: 0,
    isRatioScale: true,
    publicationLagYears: 0.5,
    caution: 'Access decides what is counted; a year without an event in the file says nothing.',
  });
}

/** Names of the past stand in brackets: "DR Congo (Zaire)". */
const areaOf = remember((written: string) => {
  const [iso3 = '', country = ''] = written.split('\n');
  const present = country.replace(/\s*\([^()]*\)\s*$/, '');
  return { area: resolveAlpha3(iso3) ?? resolveCountryName(country) ?? resolveCountryName(present) };
});
