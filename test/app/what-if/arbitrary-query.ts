import fc from 'fast-check';
import type { Choices } from '#app/what-if/choices.ts';

const BASE = '0190f1a4-5d3c-7c6e-9d5a-3b1f2a4c5d6e';
const ODD_TEXTS = [
  '',
  ' ',
  '-0',
  '0',
  '1e999',
  '-1e-9',
  'NaN',
  'Infinity',
  '0x10',
  '１２',
  '1,5',
  '%',
  '\u0000',
  '🙂',
];
const ODD_NAMES = [
  '',
  'weight.',
  'weight.nothing',
  'target.x/y',
  'low',
  'class.exit.',
  'drop',
  'base',
  '__proto__',
];

/** Addresses as people share, mistype and forge them: most of what they say can be changed, and some of it not so. */
export function arbitraryQuery({ numbers, indicators }: Choices): fc.Arbitrary<string> {
  const name = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('draws', ...numbers.map((choice) => choice.name)) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_NAMES) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  );
  const text = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 100 }).map(String) },
    { weight: 2, arbitrary: fc.double().map(String) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_TEXTS) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  );
  const dropped = fc.constantFrom('nothing', ...indicators).map((id) => ['drop', id] as const);
  const base = fc.constantFrom(BASE, 'latest', '').map((id) => ['base', id] as const);
  const part = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(name, text) },
    { weight: 2, arbitrary: dropped },
    { weight: 1, arbitrary: base },
  );
  return fc.oneof(
    { weight: 6, arbitrary: fc.array(part, { maxLength: 8 }).map(written) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  );
}

function written(parts: readonly (readonly [string, string])[]): string {
  return new URLSearchParams(parts.map(([name, text]) => [name, text])).toString();
}
