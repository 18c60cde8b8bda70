/** Finds the header of a sheet of the Corruption Perceptions Index by its words, in any edition's order. */
import type { CellValue, WorkbookRow } from '../files/workbook-message.ts';

export type ScoreColumns = {
  readonly year: number;
  readonly header: string;
  readonly score: number;
  readonly standardError: number | null;
  readonly sources: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
};

export type CpiSheet = {
  readonly name: string;
  readonly country: number;
  readonly code: number | null;
  /** One entry per year; a history sheet has several. */
  readonly scores: readonly ScoreColumns[];
  readonly hasInterval: boolean;
  readonly rows: readonly WorkbookRow[];
};

const HEADER_ROWS_SEARCHED = 12;
const COUNTRY = /^(country|country ?\/ ?territory|jurisdiction)$/;
const CODE = /^(iso ?3?( code)?|iso ?code|wb code|country code)$/;
const SCORE = /^cpi ?(?:score )?(\d{4})(?: score)?$/;
const YEAR = /\b(\d{4})\b/;
const STANDARD_ERROR = /^(std|standard)\.? error\b/;
const SOURCES = /^(number of (sources|surveys)|surveys used|sources)\b/;
const LOWER = /^(90 ?% ?)?lower ci\b|interval lower( bound)?$/;
const UPPER = /^(90 ?% ?)?upper ci\b|interval (upper|higher)( bound)?$/;

export function describeSheet(name: string, rows: readonly WorkbookRow[]): CpiSheet | null {
  for (const [index, row] of rows.slice(0, HEADER_ROWS_SEARCHED).entries()) {
    const first = row.cells.map(headerText);
    const country = first.findIndex((label) => COUNTRY.test(label));
    if (country === -1 || !first.some((label) => SCORE.test(label))) continue;
    // Lists of changes set several tables side by side; they are no data sheets.
    if (first.filter((label) => COUNTRY.test(label)).length > 1) return null;
    const second = rows[index + 1]?.cells ?? [];
    const isSplit = headerText(second[country]) === '' && second.some((cell) => headerText(cell) !== '');
    const labels = isSplit ? mergedLabels(first, second.map(headerText)) : first;
    const scores = scoreColumns(labels, row.cells);
    const code = labels.findIndex((label) => CODE.test(label));
    return {
      name,
      country,
      code: code === -1 ? null : code,
      scores,
      hasInterval: scores.some(({ lower, upper }) => lower !== null && upper !== null),
      rows: rows.slice(index + (isSplit ? 2 : 1)),
    };
  }
  return null;
}

function scoreColumns(labels: readonly string[], written: readonly CellValue[]): ScoreColumns[] {
  const years = new Map<number, number>();
  for (const [index, label] of labels.entries()) {
    const year = Number(SCORE.exec(label)?.[1] ?? Number.NaN);
    if (!Number.isNaN(year) && !years.has(year)) years.set(year, index);
  }
  const isSingle = years.size === 1;
  return [...years].map(([year, score]) => {
    const find = (pattern: RegExp) => {
      const found = labels.findIndex((label) => {
        const named = YEAR.exec(label)?.[1];
        return pattern.test(label) && (named === undefined ? isSingle : Number(named) === year);
      });
      return found === -1 ? null : found;
    };
    return {
      year,
      header: String(written[score] ?? '').trim(),
      score,
      standardError: find(STANDARD_ERROR),
      sources: find(SOURCES),
      lower: find(LOWER),
      upper: find(UPPER),
    };
  });
}

/** Two header rows: a merged group above (`90% Confidence interval`) and its parts below (`Lower`, `Upper`). */
function mergedLabels(above: readonly string[], below: readonly string[]): string[] {
  let group = '';
  return Array.from({ length: Math.max(above.length, below.length) }, (_, index) => {
    group = above[index] || group;
    const part = below[index] ?? '';
    return part === '' ? (above[index] ?? '') : `${group} ${part}`.trim();
  });
}

function headerText(cell: CellValue | undefined): string {
  return String(cell ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
