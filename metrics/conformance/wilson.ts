import { readNumber, readObject } from '#metrics/domain/read-json.ts';
import { wilson as wilsonInterval } from '#metrics/uncertainty/wilson.ts';

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
    designEffect: readNumber(input.deff, 'deff'),
    level: readNumber(input.level, 'level'),
  });
  return { p, lower, upper, nEff };
}
