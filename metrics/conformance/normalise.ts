import type { Column } from '#metrics/composite/normalisation/column.ts';
import { distanceToMaximum } from '#metrics/composite/normalisation/distance-to-maximum.ts';
import { distanceToTarget } from '#metrics/composite/normalisation/distance-to-target.ts';
import { fractionOfMaximum } from '#metrics/composite/normalisation/fraction-of-maximum.ts';
import { goalpostScores } from '#metrics/composite/normalisation/goalposts.ts';
import { minMax } from '#metrics/composite/normalisation/min-max.ts';
import { percentileRanks, ranks } from '#metrics/composite/normalisation/ranks.ts';
import { zScore } from '#metrics/composite/normalisation/z-score.ts';
import { known, type Outcome } from '#metrics/domain/outcome.ts';
import {
  type JsonObject,
  readBoolean,
  readChoice,
  readNullableNumbers,
  readNumber,
  readNumbers,
  readObject,
} from '#metrics/domain/read-json.ts';

const METHODS = [
  'minmax',
  'zscore',
  'goalposts',
  'dist2targ',
  'dist2max',
  'prank',
  'rank',
  'fracmax',
] as const;

export function checkNormalise(input: unknown): unknown {
  const fields = readObject(input, 'input');
  const column = readNullableNumbers(fields.x, 'x');
  const outcome = normalise(fields, column);
  return { y: outcome.known ? outcome.value : column.map(() => null) };
}

function normalise(fields: JsonObject, column: Column): Outcome<Column> {
  const number = (key: string) => readNumber(fields[key], key);
  switch (readChoice(fields.method, METHODS, 'method')) {
    case 'minmax':
      return minMax(column, readPair(fields.bounds, 'bounds'));
    case 'zscore': {
      const [mean, sd] = readPair(fields.meanSd, 'meanSd');
      return zScore(column, { mean, sd });
    }
    case 'goalposts': {
      const [lower, upper, scale] = [number('lower'), number('upper'), number('scale')];
      const isTruncated = readBoolean(fields.trunc, 'trunc');
      return known(
        goalpostScores(column, { lower, upper, scale, direction: readDirection(fields), isTruncated }),
      );
    }
    case 'dist2targ': {
      const isCapped = readBoolean(fields.cap, 'cap');
      return distanceToTarget(column, {
        target: number('target'),
        direction: readDirection(fields),
        isCapped,
      });
    }
    case 'dist2max':
      return distanceToMaximum(column);
    case 'prank':
      return percentileRanks(column);
    case 'rank':
      return known(ranks(column));
    case 'fracmax':
      return fractionOfMaximum(column);
  }
}

function readPair(value: unknown, name: string): [number, number] {
  const [first, second] = readNumbers(value, name);
  return [readNumber(first, `${name}[0]`), readNumber(second, `${name}[1]`)];
}

function readDirection(fields: JsonObject): 1 | -1 {
  return readNumber(fields.direction, 'direction') < 0 ? -1 : 1;
}
