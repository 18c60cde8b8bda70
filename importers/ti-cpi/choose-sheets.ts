/** Which sheets of a workbook are read: the one of its own year and the one of earlier years; all others repeat them. */
import { UnusableFile } from '../importer.ts';
import { numberOrNull, parseNumber } from '../parse-number.ts';
import type { CpiSheet } from './describe-sheet.ts';

/** The index was rebuilt in 2012 on a scale of 0–100; before, it ran from 0 to 10 and cannot be compared. */
const FIRST_YEAR_OF_SCALE = 2012;
export const OLD_INDICATOR = 'corruption-perceptions-index-before-2012';
const OLD_SCALE_MAX = 10;
/** Fewer scores than this say nothing about their scale. */
const ENOUGH_SCORES = 10;
export const MISSING_SCORES = ['-', '..', 'n/a', '#n/a'];

/** The sheet with intervals first, so that a year it covers is not read again, and worse, from the history. */
export function chooseSheets(sheets: readonly CpiSheet[]): CpiSheet[] {
  const main = largest(sheets.filter((sheet) => sheet.hasInterval)) ?? largest(sheets.filter(isSingleYear));
  const history = largest(sheets.filter(isHistory));
  return [main, history].filter((sheet) => sheet !== null);
}

/** Refuses scores of 2012 and later that were divided by ten, as reshaped copies of the index do. */
export function refuseReshaped(sheet: CpiSheet): void {
  for (const { year, score } of sheet.scores) {
    const scores = sheet.rows
      .map((row) => numberOrNull(parseNumber(row.cells[score], { missing: MISSING_SCORES })))
      .filter((value) => value !== null);
    if (scaleOf(year).max <= OLD_SCALE_MAX || scores.length < ENOUGH_SCORES) continue;
    if (Math.max(...scores) <= OLD_SCALE_MAX) throw reshaped();
  }
}

export function reshaped(): UnusableFile {
  return new UnusableFile(
    'cpi_reshaped',
    'These are scores of the Corruption Perceptions Index that somebody has reshaped: scores since 2012 are divided by ten and missing ones written as zero. Import the workbook that the publisher hands out.',
  );
}

/** The two scales of the index: series of their own, never joined. */
export function scaleOf(year: number): { readonly indicator: string; readonly max: number } {
  return year < FIRST_YEAR_OF_SCALE
    ? { indicator: OLD_INDICATOR, max: OLD_SCALE_MAX }
    : { indicator: 'corruption-perceptions-index', max: 100 };
}

function isSingleYear(sheet: CpiSheet): boolean {
  return sheet.scores.length === 1;
}

/** A list of changes names two years as well, but not what each score rests on. */
function isHistory(sheet: CpiSheet): boolean {
  const isComplete = sheet.scores.every(
    ({ standardError, sources }) => standardError !== null && sources !== null,
  );
  return !sheet.hasInterval && sheet.scores.length > 1 && isComplete;
}

function largest(sheets: readonly CpiSheet[]): CpiSheet | null {
  return sheets.reduce<CpiSheet | null>((best, sheet) => {
    if (best === null) return sheet;
    const isWider = sheet.scores.length > best.scores.length;
    const isLonger = sheet.scores.length === best.scores.length && sheet.rows.length > best.rows.length;
    return isWider || isLonger ? sheet : best;
  }, null);
}
