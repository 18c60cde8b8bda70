import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import { INDICATOR_LIBRARY } from '#metrics/domain/indicator-library.ts';
import { isWorldRegion, resolveArea } from './areas/resolve-area.ts';
import type { ImportEvent, Importer, SourceFile } from './importer.ts';
import { UNSTATED } from './observation-defaults.ts';
import { remember } from './remember.ts';
import { disaggregation } from './tables/disaggregation.ts';
import type { ColumnNames } from './tables/find-columns.ts';
import { type LeftOut, leaveOut, leftOutEvents } from './tables/left-out.ts';
import { indicatorCode, publishedIndicator } from './tables/published-indicator.ts';
import { figureIn, hasHeader, type NamedRow, notAYear, readRows, unknownArea } from './tables/read-rows.ts';
import { sampleTables } from './tables/read-table.ts';

const NAMES = {
  place: ['region country area', 'country or area', 'region country or area'],
  year: ['year', 'year s'],
  series: ['series', 'subgroup', 'indicator'],
  value: ['value'],
  notes: ['footnotes', 'value footnotes'],
  source: ['source'],
} as const satisfies ColumnNames<string>;
type Key = keyof typeof NAMES;
const REQUIRED: readonly Key[] = ['place', 'year', 'series', 'value'];
const MISSING = ['...', '..', '-', '–', 'n/a'];
const PER_POPULATION = /\bper 100,000( population)?\b/i;
const LIBRARY_CODES: ReadonlyMap<string, string> = new Map([
  ['intentional homicide rates per 100,000', 'intentional-homicide-rate'],
]);

export const unData: Importer = {
  id: 'un-data',
  version: 1,
  title: 'Tables of the Statistical Yearbook on UNdata (.csv)',
  publisher: 'United Nations Statistics Division',
  kinds: ['observation'],
  extensions: ['csv'],
  source: {
    key: 'un-data',
    publisher: 'United Nations Statistics Division',
    title: 'UNdata, Statistical Yearbook',
    citation: 'United Nations Statistics Division, UNdata, data.un.org',
    url: 'https://data.un.org',
    licence: 'UNdata terms of use, with attribution',
    accessedOn: null,
    publishedOn: null,
  },
  isTranscription: false,
  seriesBy: 'importer',
  leavesOut: 'The world, its regions and other groups of countries.',
  recognise: (sample) => (hasHeader(sampleTables(sample), NAMES, REQUIRED) ? 0.9 : 0),
  read,
};

async function* read(file: SourceFile): AsyncIterable<ImportEvent> {
  const leftOut: LeftOut = new Map();
  const described = new Set<string>();
  let isAnnounced = false;
  for await (const named of readRows(file, NAMES, REQUIRED)) {
    if (!isAnnounced) yield { kind: 'file', title: titleOf(named.preamble), publishedOn: null };
    isAnnounced = true;
    const { row, text } = named;
    const place = placeOf(`${text('place')}\n${nameBeside(named)}`);
    if (place.isGroup) {
      leaveOut(leftOut, 'aggregate_area');
      yield { kind: 'row', outcome: 'excluded' };
      continue;
    }
    const figure = figureIn(row, named.cell('value'), 'Value', { missing: MISSING, thousands: ',' });
    const problem =
      place.area === null
        ? unknownArea(row, 'Region/Country/Area', `${text('place')} ${nameBeside(named)}`.trim())
        : !/^\d{4}$/.test(text('year'))
          ? notAYear(row, 'Year', text('year'))
          : figure.kind === 'problem'
            ? figure.event
            : null;
    if (problem !== null) {
      yield problem;
      yield { kind: 'row', outcome: 'rejected' };
    } else if (figure.kind !== 'figure') {
      leaveOut(leftOut, 'no_value');
      yield { kind: 'row', outcome: 'excluded' };
    } else {
      const { definition, sex } = subjectOf(text('series'));
      if (!described.has(definition.code) && !INDICATOR_LIBRARY.has(definition.code))
        yield { kind: 'indicator', definition };
      described.add(definition.code);
      yield {
        kind: 'observation',
        record: {
          ...UNSTATED,
          indicator: definition.code,
          area: place.area,
          period: text('year'),
          value: figure.value,
          status: figure.status,
          disaggregation: disaggregation({ sex }),
          note: noteOf(text('notes'), text('source')),
          sheet: row.sheet,
          line: row.line,
          column: 'Value',
        },
      };
      yield { kind: 'row', outcome: 'accepted' };
    }
  }
  yield* leftOutEvents(leftOut);
}

/** The column after the number has no header: it holds the name. */
function nameBeside({ row, header }: NamedRow<Key>): string {
  const nameless = header.indexOf('', 1);
  return nameless === -1 ? '' : String(row.cells[nameless] ?? '').trim();
}

/** By number where there is one, else by name. */
const placeOf = remember((written: string): { readonly area: string | null; readonly isGroup: boolean } => {
  const [place = '', name = ''] = written.split('\n');
  if (isWorldRegion(place)) return { area: null, isGroup: true };
  const area = resolveArea(place) ?? resolveArea(name);
  return { area, isGroup: area === null && isWorldRegion(name) };
});

/** A last word for women or men is a part of the same measure. */
const subjectOf = remember(
  (series: string): { readonly definition: IndicatorDefinition; readonly sex: string } => {
    const [, name = series, sex = ''] = /^(.*), (male|female)$/i.exec(series) ?? [];
    const library = INDICATOR_LIBRARY.get(LIBRARY_CODES.get(series.toLowerCase()) ?? '');
    const isRate = PER_POPULATION.test(name);
    const isCrime =
      /homicide|assault|kidnapping|violence|theft|burglary|robbery|crime|offence|trafficking/i.test(name);
    const definition =
      library ??
      publishedIndicator({
        code: indicatorCode('un-data', name),
        name,
        unit: isRate ? 'per 100,000 population' : /percent/i.test(name) ? '%' : 'as published',
        family: isCrime ? 'crime' : 'other',
        lowerBound: isRate ? 0 : null,
        isRatioScale: isRate,
        publicationLagYears: 2,
      });
    return { definition, sex };
  },
);

function titleOf(preamble: readonly string[]): string | null {
  const words = preamble.filter((cell) => cell !== '');
  return words.at(-1) ?? null;
}

function noteOf(notes: string, source: string): string | null {
  const said = [notes, source === '' ? '' : `Source named by the publisher: ${source}`].filter(Boolean);
  return said.length === 0 ? null : said.join(' ');
}
