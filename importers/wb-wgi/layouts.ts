/** The two layouts of the Worldwide Governance Indicators: one row per figure, or one column group per year. */
import type { CellValue } from '../files/workbook-message.ts';

export type Estimate = {
  readonly code: string;
  readonly year: string;
  /** As the file names it. */
  readonly dimension: string;
  readonly indicator: string | null;
  readonly estimate: CellValue;
  readonly standardError: CellValue;
  readonly sources: CellValue;
  readonly column: string;
};

const INDICATORS: readonly { readonly code: string; readonly name: RegExp; readonly indicator: string }[] = [
  { code: 'cc', name: /^control of corruption/, indicator: 'control-of-corruption' },
  { code: 'ge', name: /^government effectiveness/, indicator: 'government-effectiveness' },
  { code: 'pv', name: /^political stability/, indicator: 'political-stability' },
  { code: 'rl', name: /^rule of law/, indicator: 'rule-of-law' },
  { code: 'rq', name: /^regulatory quality/, indicator: 'regulatory-quality' },
  { code: 'va', name: /^voice and accountability/, indicator: 'voice-and-accountability' },
];

const ESTIMATE = /^estimate$/;
const STANDARD_ERROR = /^(std ?dev|std ?err|standard error)$/;
const SOURCES = /^(nsource|num ?src|number of sources)$/;
const CODE = /^(code|country code|wbcode)$/;

export type LongColumns = {
  readonly code: number;
  readonly year: number;
  readonly dimension: number;
  readonly estimate: number;
  readonly standardError: number;
  readonly sources: number;
};

export function describeLong(header: readonly CellValue[]): LongColumns | null {
  const labels = header.map(label);
  const find = (pattern: RegExp) => labels.findIndex((one) => pattern.test(one));
  const columns = {
    code: find(CODE),
    year: find(/^year$/),
    dimension: find(/^indicator$/),
    estimate: find(ESTIMATE),
    standardError: find(STANDARD_ERROR),
    sources: find(SOURCES),
  };
  return Object.values(columns).every((index) => index >= 0) ? columns : null;
}

export function readLong(cells: readonly CellValue[], columns: LongColumns): Estimate[] {
  const dimension = label(cells[columns.dimension]);
  return [
    {
      code: text(cells[columns.code]),
      year: text(cells[columns.year]),
      dimension,
      indicator: INDICATORS.find(({ code }) => code === dimension)?.indicator ?? null,
      estimate: cells[columns.estimate] ?? null,
      standardError: cells[columns.standardError] ?? null,
      sources: cells[columns.sources] ?? null,
      column: 'estimate',
    },
  ];
}

export type WideColumns = {
  readonly code: number;
  readonly dimension: string;
  readonly indicator: string;
  readonly years: readonly {
    readonly year: string;
    readonly estimate: number;
    readonly standardError: number;
    readonly sources: number;
  }[];
};

/** The years stand in the row above the header, the dimension in the first cell of the sheet. */
export function describeWide(
  header: readonly CellValue[],
  above: readonly CellValue[],
  firstRow: readonly CellValue[],
): WideColumns | null {
  const labels = header.map(label);
  const dimension = label(firstRow.find((cell) => label(cell) !== ''));
  const indicator = INDICATORS.find(({ name }) => name.test(dimension))?.indicator;
  const code = labels.findIndex((one) => CODE.test(one));
  if (indicator === undefined || code === -1) return null;
  const years = labels.flatMap((one, estimate) => {
    const year = text(above[estimate]);
    if (!ESTIMATE.test(one) || !/^\d{4}$/.test(year)) return [];
    const within = (pattern: RegExp) =>
      labels.findIndex((other, index) => pattern.test(other) && text(above[index]) === year);
    return [{ year, estimate, standardError: within(STANDARD_ERROR), sources: within(SOURCES) }];
  });
  return years.length > 0 ? { code, dimension, indicator, years } : null;
}

export function readWide(cells: readonly CellValue[], columns: WideColumns): Estimate[] {
  const { dimension, indicator } = columns;
  return columns.years.map(({ year, estimate, standardError, sources }) => ({
    code: text(cells[columns.code]),
    year,
    dimension,
    indicator,
    estimate: cells[estimate] ?? null,
    standardError: cells[standardError] ?? null,
    sources: cells[sources] ?? null,
    column: `Estimate ${year}`,
  }));
}

function text(cell: CellValue | undefined): string {
  return String(cell ?? '').trim();
}

function label(cell: CellValue | undefined): string {
  return text(cell).replace(/\s+/g, ' ').toLowerCase();
}
