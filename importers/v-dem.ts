import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import { resolveAlpha3, resolveCountryName } from './areas/resolve-area.ts';
import type { ImportEvent, Importer, SourceFile } from './importer.ts';
import { UNSTATED } from './observation-defaults.ts';
import { numberOrNull, parseNumber } from './parse-number.ts';
import { remember } from './remember.ts';
import type { ColumnNames } from './tables/find-columns.ts';
import { type LeftOut, leaveOut, leftOutEvents } from './tables/left-out.ts';
import { publishedIndicator } from './tables/published-indicator.ts';
import { figureIn, hasHeader, type NamedRow, notAYear, readRows, rowProblem } from './tables/read-rows.ts';
import { sampleTables, type TableRow } from './tables/read-table.ts';

const NAMES = {
  name: ['country name'],
  code: ['country text id'],
  year: ['year'],
} as const satisfies ColumnNames<string>;
type Key = keyof typeof NAMES;
const REQUIRED: readonly Key[] = ['name', 'code', 'year'];
/** The measurement model's credible region of one standard deviation (V-Dem codebook, `_codelow` and `_codehigh`). */
const LEVEL = 0.68;
/** Codes of V-Dem that are not ISO's: Kosovo, the two Palestinian territories, Somaliland, Zanzibar. */
const OWN_CODES: ReadonlyMap<string, string | null> = new Map([
  ['XKX', 'XKX'],
  ['PSE', null],
  ['PSG', null],
  ['SML', null],
  ['ZZB', null],
]);

/** What of its four thousand columns bears on policing, justice and corruption: variable → name, is more worse? */
const VARIABLES: ReadonlyMap<
  string,
  readonly [string, IndicatorDefinition['family'], 'more is worse' | 'more is better']
> = new Map([
  ['v2x_corr', ['Political corruption index', 'corruption', 'more is worse']],
  ['v2x_pubcorr', ['Public sector corruption index', 'corruption', 'more is worse']],
  ['v2x_execorr', ['Executive corruption index', 'corruption', 'more is worse']],
  ['v2x_rule', ['Rule of law index', 'justice', 'more is better']],
  ['v2xcl_rol', ['Equality before the law and individual liberty index', 'justice', 'more is better']],
  ['v2x_clphy', ['Physical violence index', 'policing', 'more is better']],
  ['v2x_jucon', ['Judicial constraints on the executive index', 'justice', 'more is better']],
  ['v2x_civlib', ['Civil liberties index', 'justice', 'more is better']],
]);

export const vDem: Importer = {
  id: 'v-dem',
  version: 1,
  title: 'V-Dem country-year data (.csv), indices of corruption, law and liberty',
  publisher: 'V-Dem Institute',
  kinds: ['observation'],
  extensions: ['csv', 'zip'],
  source: {
    key: 'v-dem',
    publisher: 'V-Dem Institute, University of Gothenburg',
    title: 'V-Dem Country-Year Dataset',
    citation: 'Varieties of Democracy (V-Dem) Project, country-year dataset, v-dem.net',
    url: 'https://v-dem.net/data/the-v-dem-dataset/',
    licence: 'CC BY-SA 4.0',
    accessedOn: null,
    publishedOn: null,
  },
  isTranscription: false,
  seriesBy: 'importer',
  leavesOut: `Every column but ${[...VARIABLES.keys()].join(', ')} and their bounds; states of the past and parts of states.`,
  recognise: (sample) => {
    const tables = sampleTables(sample);
    const hasVariable = tables.some((rows) =>
      rows.some((cells) => cells.some((cell) => VARIABLES.has(cell))),
    );
    return hasVariable && hasHeader(tables, NAMES, REQUIRED) ? 1 : 0;
  },
  read,
};

async function* read(file: SourceFile): AsyncIterable<ImportEvent> {
  const leftOut: LeftOut = new Map();
  let columns: readonly VariableColumns[] | null = null;
  for await (const named of readRows(file, NAMES, REQUIRED)) {
    if (columns === null) {
      columns = variableColumns(named.header);
      yield { kind: 'file', title: null, publishedOn: null };
      for (const { definition } of columns) yield { kind: 'indicator', definition };
    }
    yield* readRow(named, columns, leftOut);
  }
  yield* leftOutEvents(leftOut);
}

/** Where a variable and what belongs to it stand: found once, as a row has thousands of columns. */
type VariableColumns = {
  readonly variable: string;
  readonly definition: IndicatorDefinition;
  readonly at: Readonly<Record<'value' | '_codelow' | '_codehigh' | '_sd', number>>;
};

function variableColumns(header: readonly string[]): VariableColumns[] {
  const positions = new Map(header.map((name, index) => [name, index] as const).toReversed());
  return [...VARIABLES.keys()]
    .filter((variable) => positions.has(variable))
    .sort((one, other) => positions.get(one)! - positions.get(other)!)
    .map((variable) => {
      const at = (suffix: string) => positions.get(`${variable}${suffix}`) ?? -1;
      return {
        variable,
        definition: definitionOf(variable),
        at: { value: at(''), _codelow: at('_codelow'), _codehigh: at('_codehigh'), _sd: at('_sd') },
      };
    });
}

function* readRow(
  { row, text }: NamedRow<Key>,
  columns: readonly VariableColumns[],
  leftOut: LeftOut,
): Iterable<ImportEvent> {
  const { area } = areaOf(`${text('code')}\n${text('name')}`);
  if (area === null) {
    leaveOut(leftOut, 'unlisted_area');
    yield { kind: 'row', outcome: 'excluded' };
    return;
  }
  if (!/^\d{4}$/.test(text('year'))) {
    yield notAYear(row, 'year', text('year'));
    yield { kind: 'row', outcome: 'rejected' };
    return;
  }
  let failed = 0;
  let read = 0;
  for (const { variable, definition, at } of columns) {
    const figure = figureIn(row, row.cells[at.value], variable, { missing: ['NA'] });
    if (figure.kind === 'none') continue;
    if (figure.kind === 'problem' || figure.value < 0 || figure.value > 1) {
      failed += 1;
      yield figure.kind === 'problem' ? figure.event : outside(row, variable, figure.value);
      continue;
    }
    const numberAt = (suffix: keyof typeof at) =>
      numberOrNull(parseNumber(at[suffix] === -1 ? null : row.cells[at[suffix]]));
    const [lower, upper] = [numberAt('_codelow'), numberAt('_codehigh')];
    const isOrdered = lower !== null && upper !== null && lower <= figure.value && figure.value <= upper;
    read += 1;
    yield {
      kind: 'observation',
      record: {
        ...UNSTATED,
        indicator: definition.code,
        area,
        period: text('year'),
        value: figure.value,
        status: figure.status,
        lower: isOrdered ? lower : null,
        upper: isOrdered ? upper : null,
        level: isOrdered ? LEVEL : null,
        standardError: numberAt('_sd'),
        line: row.line,
        column: variable,
      },
    };
  }
  if (read === 0 && failed === 0) leaveOut(leftOut, 'no_value');
  yield { kind: 'row', outcome: read > 0 ? 'accepted' : failed > 0 ? 'rejected' : 'excluded' };
}

function outside(row: TableRow, variable: string, value: number): ImportEvent {
  return rowProblem(row, 'value_out_of_range', variable, String(value), 'An index lies between 0 and 1.');
}

function definitionOf(variable: string): IndicatorDefinition {
  const [name, family, sense] = VARIABLES.get(variable)!;
  return publishedIndicator({
    code: `v-dem-${variable.replaceAll('_', '-')}`,
    name: `${name} (V-Dem)`,
    unit: 'index (0–1)',
    family,
    lowerBound: 0,
    upperBound: 1,
    publicationLagYears: 0.25,
    standardCode: `V-Dem ${variable}`,
    caution: `Coded by experts; ${sense}.`,
  });
}

const areaOf = remember((written: string): { readonly area: string | null } => {
  const [code = '', name = ''] = written.split('\n');
  const own = OWN_CODES.get(code);
  return { area: own === undefined ? (resolveAlpha3(code) ?? resolveCountryName(name)) : own };
});
