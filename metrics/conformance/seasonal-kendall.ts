import { readArray, readList, readNullableNumbers, readObject } from '#metrics/domain/read-json.ts';
import { type Season, seasonalKendall as testSeasons } from '#metrics/trend/seasonal-kendall.ts';

export function seasonalKendall(value: unknown): unknown {
  const seasons = readObject(readObject(value, 'input').seasons, 'seasons');
  const result = testSeasons(Object.entries(seasons).map(([name, points]) => readSeason(points, name)));
  if (!result.known) return null;
  const { score, variance, slopes, ...rest } = result.value;
  return { ...rest, S: score, varS: variance, nSlopes: slopes };
}

function readSeason(value: unknown, name: string): Season {
  const points = readList(readArray(value, name), name, readNullableNumbers);
  const years: number[] = [];
  const values: number[] = [];
  for (const [year, observed] of points) {
    if (year === null || year === undefined || observed === null || observed === undefined) continue;
    years.push(year);
    values.push(observed);
  }
  return { years, values };
}
