import { readChoice, readNumber, readNumbers, readObject, readText } from '#metrics/domain/read-json.ts';
import { requireCount } from '#metrics/domain/require-number.ts';
import { normalQuantile } from '#metrics/stats/normal-quantile.ts';
import { fnv1a32 } from '#metrics/uncertainty/fnv1a32.ts';
import { nextUniform, nextWord, seedStream } from '#metrics/uncertainty/random-stream.ts';

export function rng(value: unknown): unknown {
  const input = readObject(value, 'input');
  const op = readChoice(input.op, ['xoshiro128ss', 'seeded', 'fnv1a32'], 'op');
  if (op === 'fnv1a32') return fnv1a32(readText(input.text, 'text'));
  const length = readLength(input.n, 'n');
  if (op === 'xoshiro128ss') {
    const stream = Uint32Array.from(readNumbers(input.state, 'state'));
    return Array.from({ length }, () => nextWord(stream));
  }
  const stream = seedStream(readNumber(input.seed, 'seed'));
  const state = Array.from(stream);
  const uniform = Array.from({ length }, () => nextUniform(stream));
  return { state, uniform, normal: uniform.map(normalQuantile) };
}

/** More numbers than a fixture can hold are a mistake. */
const MOST_NUMBERS = 1_000_000;

function readLength(value: unknown, name: string): number {
  const length = requireCount(readNumber(value, name), name);
  if (length > MOST_NUMBERS) throw new RangeError(`${name} must be at most ${MOST_NUMBERS}, not ${length}`);
  return length;
}
