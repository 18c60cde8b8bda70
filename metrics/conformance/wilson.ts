import { readNumber, readObject } from '#metrics/domain/read-json.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { wilson as wilsonInterval } from '#metrics/uncertainty/wilson.ts';
import { readNumberOr } from './read-number-or.ts';

export function wilson(value: unknown): unknown {
  const input = readObject(value, 'input');
  const {
    value: p,
    effectiveSize: nEff,
    lower,
    upper,
  } = wilsonInterval({
    successes: readNumber(input.x, 'x'),
    sampleSize: readNumber(input.n, 'n'),
    designEffect: readNumberOr(input.deff, 'deff', DEFAULT_PARAMETERS.designEffect),
    level: readNumberOr(input.level, 'level', DEFAULT_PARAMETERS.displayLevel),
  });
  return { p, lower, upper, nEff };
}
