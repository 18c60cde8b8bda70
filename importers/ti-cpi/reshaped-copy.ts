/**
 * Copies of the index that others have reshaped into one table, one column per year, all on the scale of 0 to 10.
 * Nothing in them names the index, so they are known by what only it says of two countries.
 */
import { sampleRecords } from '../read-csv.ts';

const MAX_RECORDS = 400;
const MIN_YEARS = 5;
const SCALE_MAX = 10;
/** Never below, and never above, these scores in any edition. */
const DENMARK_AT_LEAST = 8.5;
const SOMALIA_AT_MOST = 2.5;

export function isReshapedCopy(text: string): boolean {
  const [header = [], ...records] = sampleRecords(text, MAX_RECORDS);
  const years = header.flatMap((cell, index) => (/^(199[5-9]|20\d\d)$/.test(cell) ? [index] : []));
  if (years.length < MIN_YEARS || years.length < header.length - 4) return false;
  const scores = (country: string) =>
    records
      .filter((cells) => cells.some((cell) => cell.toLowerCase() === country))
      .flatMap((cells) => years.map((index) => Number(cells[index])))
      .filter((score) => score > 0);
  const [denmark, somalia] = [scores('denmark'), scores('somalia')];
  return (
    denmark.length >= MIN_YEARS &&
    somalia.length >= MIN_YEARS &&
    denmark.every((score) => score >= DENMARK_AT_LEAST && score <= SCALE_MAX) &&
    somalia.every((score) => score <= SOMALIA_AT_MOST)
  );
}
