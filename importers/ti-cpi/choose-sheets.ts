/** Which sheets of a workbook are read: the one of its own year and the one of earlier years; all others repeat them. */
import { UnusableFile } from '../importer.ts';
import { numberOrNull, parseNumber } from '../parse-number.ts';
import type { CpiSheet } from './describe-sheet.ts';

/** The index was rebuilt in 2012 on a scale of 0–100; before, it ran from 0 to 10 and cannot be compared. */
export const FIRST_YEAR_OF_SCALE = 2012;
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

export function refuseOldScale(sheet: CpiSheet): void {
  const scores = sheet.rows.flatMap((row) =>
    sheet.scores.map(({ score }) => numberOrNull(parseNumber(row.cells[score], { missing: MISSING_SCORES }))),
  );
  const largestScore = Math.max(...scores.filter((score) => score !== null), 0);
  const isOldYear = sheet.scores.every(({ year }) => year < FIRST_YEAR_OF_SCALE);
  if (!isOldYear && (largestScore > OLD_SCALE_MAX || scores.length < ENOUGH_SCORES)) return;
  throw new UnusableFile(
    'cpi_old_scale',
    'These are scores on the scale of 0 to 10 used before 2012. They cannot be compared with later ones and are not imported.',
  );
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
