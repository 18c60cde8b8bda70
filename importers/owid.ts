import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import { INDICATOR_LIBRARY } from '#metrics/domain/indicator-library.ts';
import { isIsoDate } from '#metrics/domain/period.ts';
import { resolvePartOfState } from './areas/parts-of-states.ts';
import { isWorldRegion, resolveAlpha3, resolveCountryName } from './areas/resolve-area.ts';
import type { ImportEvent, Importer, SourceFile } from './importer.ts';
import { UnusableFile } from './importer.ts';
import { UNSTATED } from './observation-defaults.ts';
import { remember } from './remember.ts';
import { type ColumnNames, findColumns, plainHeader } from './tables/find-columns.ts';
import { type LeftOut, leaveOut, leftOutEvents } from './tables/left-out.ts';
import { indicatorCode, publishedIndicator } from './tables/published-indicator.ts';
import { figureIn, type NamedRow, readRows, rowProblem, unknownArea } from './tables/read-rows.ts';
import { sampleTables } from './tables/read-table.ts';

const NAMES = {
  entity: ['entity'],
  code: ['code'],
  year: ['year'],
  day: ['day', 'date'],
} as const satisfies ColumnNames<string>;
type Key = keyof typeof NAMES;
const REQUIRED: readonly Key[] = ['entity', 'code'];
/** Columns that describe the place, not a figure. */
const NOT_FIGURES =
  /^(world region according to owid|owid region|continent|region|annotations?|time|.* annotations)$/;
const KOSOVO = 'OWID_KOS';
/** Groups and states of the past have codes that begin so, or none. */
const OWN_CODE = /^(OWID|UN|WB|UNSDG|IHME|WHO|FAO|PEW)_/;
const LIBRARY_CODES: ReadonlyMap<string, string> = new Map([
  ['homicide rate per 100 000 population', 'intentional-homicide-rate'],
]);

export const owid: Importer = {
  id: 'owid',
  version: 1,
  title: 'Our World in Data, chart download (.csv)',
  publisher: 'Our World in Data',
  kinds: ['observation'],
  extensions: ['csv'],
  source: {
    key: 'owid',
    publisher: 'Our World in Data',
    title: 'Indicators as compiled by Our World in Data',
    citation: 'Our World in Data, ourworldindata.org, from the original publisher named there',
    url: 'https://ourworldindata.org',
    licence: 'CC BY 4.0; the original publisher may ask for more',
    accessedOn: null,
    publishedOn: null,
  },
  isTranscription: true,
  seriesBy: 'importer',
  leavesOut:
    'Continents, groups by income and the world; states of the past and parts of states without a code; columns that name a region.',
  recognise: (sample) => {
    if (sample.container !== 'text') return 0;
    const header = sampleTables(sample)[0]?.[0] ?? [];
    const columns = findColumns(header, NAMES, REQUIRED);
    const hasTime = columns !== null && (columns.has('year') || columns.has('day'));
    return hasTime && figureColumns(header).length > 0 ? 0.9 : 0;
  },
  read,
};

async function* read(file: SourceFile): AsyncIterable<ImportEvent> {
  const leftOut: LeftOut = new Map();
  let figures: readonly FigureColumn[] | null = null;
  for await (const named of readRows(file, NAMES, REQUIRED)) {
    if (figures === null) {
      figures = figureColumns(named.header);
      if (figures.length === 0)
        throw new UnusableFile(
          'header_missing',
          'This table has no column of figures beside place and time.',
        );
      yield { kind: 'file', title: null, publishedOn: null };
      for (const { definition } of figures)
        if (!INDICATOR_LIBRARY.has(definition.code)) yield { kind: 'indicator', definition };
    }
    yield* readRow(named, figures, leftOut);
  }
  yield* leftOutEvents(leftOut);
}

type FigureColumn = {
  readonly index: number;
  readonly header: string;
  readonly definition: IndicatorDefinition;
};

function* readRow(
  { row, text }: NamedRow<Key>,
  figures: readonly FigureColumn[],
  leftOut: LeftOut,
): Iterable<ImportEvent> {
  const place = placeOf(`${text('code')}\n${text('entity')}`);
  const period = text('year') || text('day');
  const isPeriod = /^\d{4}$/.test(period) || isIsoDate(period);
  if (place.kind === 'excluded') {
    const stated = figures.filter(({ index }) => String(row.cells[index] ?? '').trim() !== '').length;
    leaveOut(leftOut, place.reason, stated);
    yield { kind: 'row', outcome: 'excluded' };
    return;
  }
  if (place.kind === 'unknown' || !isPeriod) {
    yield place.kind === 'unknown'
      ? unknownArea(row, 'Entity', `${text('code')} ${text('entity')}`.trim())
      : rowProblem(row, 'period_invalid', 'Year', period, 'This is neither a year of four digits nor a day.');
    yield { kind: 'row', outcome: 'rejected' };
    return;
  }
  let failed = 0;
  let read = 0;
  for (const { index, header, definition } of figures) {
    const figure = figureIn(row, row.cells[index], header);
    if (figure.kind === 'problem') {
      failed += 1;
      yield figure.event;
    }
    if (figure.kind !== 'figure') continue;
    read += 1;
    yield {
      kind: 'observation',
      record: {
        ...UNSTATED,
        indicator: definition.code,
        area: place.area,
        period,
        value: figure.value,
        status: figure.status,
        sheet: row.sheet,
        line: row.line,
        column: header,
      },
    };
  }
  if (read === 0 && failed === 0) leaveOut(leftOut, 'no_value');
  yield { kind: 'row', outcome: read > 0 ? 'accepted' : failed > 0 ? 'rejected' : 'excluded' };
}

function figureColumns(header: readonly string[]): FigureColumn[] {
  const own = new Set<string>(Object.values(NAMES).flat());
  return header.flatMap((written, index) => {
    const name = plainHeader(written);
    if (name === '' || own.has(name) || NOT_FIGURES.test(name)) return [];
    return [{ index, header: written, definition: definitionOf(written, name) }];
  });
}

function definitionOf(written: string, name: string): IndicatorDefinition {
  const isRate = /per 100[, ]?000/i.test(written);
  return (
    INDICATOR_LIBRARY.get(LIBRARY_CODES.get(name) ?? '') ??
    publishedIndicator({
      code: indicatorCode('owid', written),
      name: written,
      unit: isRate ? 'per 100,000 population' : (/\(([^()]*)\)\s*$/.exec(written)?.[1] ?? 'as published'),
      family: /corrupt/i.test(name) ? 'corruption' : /homicide|crime|murder/i.test(name) ? 'crime' : 'other',
      lowerBound: isRate ? 0 : null,
      isRatioScale: isRate,
      caution: /corruption index/i.test(name)
        ? 'V-Dem indices of corruption rise with corruption, against the indices of other publishers.'
        : null,
    })
  );
}

type Place =
  | { readonly kind: 'area'; readonly area: string }
  | { readonly kind: 'excluded'; readonly reason: 'aggregate_area' | 'unlisted_area' }
  | { readonly kind: 'unknown' };

const placeOf = remember((written: string): Place => {
  const [code = '', entity = ''] = written.split('\n');
  const area = code === KOSOVO ? 'XKX' : (resolveAlpha3(code) ?? (code === '' ? nameOrPart(entity) : null));
  if (area !== null) return { kind: 'area', area };
  const plain = entity.replace(/\s*\([^()]*\)\s*$/, '');
  const isGroup = isWorldRegion(plain) || /\b(countries|income|world|union)\b|\(.*\)$/i.test(entity);
  if (isGroup) return { kind: 'excluded', reason: 'aggregate_area' };
  if (code === '' || OWN_CODE.test(code)) return { kind: 'excluded', reason: 'unlisted_area' };
  return { kind: 'unknown' };
});

function nameOrPart(entity: string): string | null {
  return resolvePartOfState(entity) ?? resolveCountryName(entity);
}
