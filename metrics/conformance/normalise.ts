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
  readNullable,
  readNullableNumbers,
  readNumber,
  readNumbers,
  readObject,
} from '#metrics/domain/read-json.ts';
import { readNumberOr } from './read-number-or.ts';

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
      return minMax(column, readPairOr(fields.bounds, 'bounds', [0, 100]));
    case 'zscore': {
      const [mean, sd] = readPairOr(fields.meanSd, 'meanSd', [0, 1]);
      return zScore(column, { mean, sd });
    }
    case 'goalposts': {
      const [lower, upper, scale] = [
        number('lower'),
        number('upper'),
        readNumberOr(fields.scale, 'scale', 100),
      ];
      const isTruncated = readNullable(fields.trunc, 'trunc', readBoolean) ?? true;
      return known(
        goalpostScores(column, { lower, upper, scale, direction: readDirection(fields), isTruncated }),
      );
    }
    case 'dist2targ': {
      const isCapped = readNullable(fields.cap, 'cap', readBoolean) ?? false;
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

function readPairOr(value: unknown, name: string, byDefault: [number, number]): [number, number] {
  return readNullable(value, name, readPair) ?? byDefault;
}

function readPair(value: unknown, name: string): [number, number] {
  const [first, second] = readNumbers(value, name);
  return [readNumber(first, `${name}[0]`), readNumber(second, `${name}[1]`)];
}

function readDirection(fields: JsonObject): 1 | -1 {
  return readNumberOr(fields.direction, 'direction', 1) < 0 ? -1 : 1;
}
