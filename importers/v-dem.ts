import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import { resolveAlpha3, resolveCountryName } from './areas/resolve-area.ts';
import type { ImportEvent, Importer, SourceFile } from './importer.ts';
import { UNSTATED } from './observation-defaults.ts';
import { remember } from './remember.ts';
import { type ExclusionReason, excludedEvent } from './row-issue.ts';
import type { ColumnNames } from './tables/find-columns.ts';
import { publishedIndicator } from './tables/published-indicator.ts';
import { figureIn, hasHeader, type NamedRow, notAYear, readRows, rowProblem } from './tables/read-rows.ts';
import { sampleTables } from './tables/read-table.ts';

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
  const leftOut = new Map<ExclusionReason, number>();
  let isAnnounced = false;
  for await (const named of readRows(file, NAMES, REQUIRED)) {
    if (!isAnnounced) {
      yield { kind: 'file', title: null, publishedOn: null };
      for (const variable of named.header) {
        const definition = definitionOf(variable);
        if (definition !== null) yield { kind: 'indicator', definition };
      }
      isAnnounced = true;
    }
    yield* readRow(named, leftOut);
  }
  for (const [reason, records] of leftOut) yield excludedEvent(reason, records);
}

function* readRow(
  { row, header, text }: NamedRow<Key>,
  leftOut: Map<ExclusionReason, number>,
): Iterable<ImportEvent> {
  const { area } = areaOf(`${text('code')}\n${text('name')}`);
  if (area === null) {
    leftOut.set('unlisted_area', (leftOut.get('unlisted_area') ?? 0) + 1);
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
  for (const [index, variable] of header.entries()) {
    if (!VARIABLES.has(variable)) continue;
    const at = (suffix: string) => {
      const position = header.indexOf(`${variable}${suffix}`);
      const figure = position === -1 ? null : figureIn(row, row.cells[position], header[position] ?? '');
      return figure?.kind === 'figure' ? figure.value : null;
    };
    const figure = figureIn(row, row.cells[index], variable, { missing: ['NA'] });
    if (figure.kind === 'none') continue;
    const isOutside = figure.kind === 'figure' && (figure.value < 0 || figure.value > 1);
    if (figure.kind === 'problem' || isOutside) {
      failed += 1;
      yield figure.kind === 'problem'
        ? figure.event
        : rowProblem(
            row,
            'value_out_of_range',
            variable,
            String(figure.value),
            'An index lies between 0 and 1.',
          );
      continue;
    }
    const [lower, upper] = [at('_codelow'), at('_codehigh')];
    const isOrdered = lower !== null && upper !== null && lower <= figure.value && figure.value <= upper;
    read += 1;
    yield {
      kind: 'observation',
      record: {
        ...UNSTATED,
        indicator: codeOf(variable),
        area,
        period: text('year'),
        value: figure.value,
        status: figure.status,
        lower: isOrdered ? lower : null,
        upper: isOrdered ? upper : null,
        level: isOrdered ? LEVEL : null,
        standardError: at('_sd'),
        line: row.line,
        column: variable,
      },
    };
  }
  if (read === 0 && failed === 0) leftOut.set('no_value', (leftOut.get('no_value') ?? 0) + 1);
  yield { kind: 'row', outcome: read > 0 ? 'accepted' : failed > 0 ? 'rejected' : 'excluded' };
}

function definitionOf(variable: string): IndicatorDefinition | null {
  const known = VARIABLES.get(variable);
  if (known === undefined) return null;
  const [name, family, sense] = known;
  return publishedIndicator({
    code: codeOf(variable),
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

function codeOf(variable: string): string {
  return `v-dem-${variable.replaceAll('_', '-')}`;
}

const areaOf = remember((written: string): { readonly area: string | null } => {
  const [code = '', name = ''] = written.split('\n');
  const own = OWN_CODES.get(code);
  return { area: own === undefined ? (resolveAlpha3(code) ?? resolveCountryName(name)) : own };
});
