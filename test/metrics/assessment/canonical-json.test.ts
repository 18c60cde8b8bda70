import { assert, jsonValue, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#metrics/assessment/canonical-json.ts';

/** The same content with the members of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

describe('canonical JSON', () => {
  test('reads back as what was written', () => {
    assert(
      property(
        jsonValue(),
        (value) => void expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value))),
      ),
      { seed: 7, numRuns: 500 },
    );
  });

  test('depends on content alone, not on the order of members', () => {
    assert(
      property(
        jsonValue(),
        (value) => void expect(canonicalJson(reversed(value))).toBe(canonicalJson(value)),
      ),
      { seed: 7, numRuns: 500 },
    );
  });

  test('of what was read back is the same text', () => {
    assert(
      property(
        jsonValue(),
        (value) => void expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value)),
      ),
      { seed: 7, numRuns: 500 },
    );
  });

  // RFC 8785, section 3.2.3: keys are ordered by UTF-16 code units.
  test('orders keys as the standard does', () => {
    const keys = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji',
      '\u0080': 'Control',
      '\u00f6': 'Latin',
    };
    expect(Object.values(JSON.parse(canonicalJson(keys)))).toHaveLength(7);
    const order = [...canonicalJson(keys).matchAll(/:"([^"]+)"/g)].map(([, name]) => name);
    expect(order).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin',
      'Euro Sign',
      'Emoji',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  test.each([
    [{ b: [1, 2.5, 1e21, -0], a: null }, '{"a":null,"b":[1,2.5,1e+21,0]}'],
    [{ a: undefined, b: true }, '{"b":true}'],
    ['“€”\n', '"“€”\\n"'],
  ])('%j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1, 1n])(
    'refuses %s, which has no JSON form',
    (value) => {
      expect(() => canonicalJson({ value: [value] })).toThrow(RangeError);
    },
  );
});
