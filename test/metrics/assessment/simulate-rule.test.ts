import fc from 'fast-check';
import { expect, it } from 'vitest';
import { simulateGates, simulateRule } from '#metrics/assessment/simulate-rule.ts';
import type { Rule, Truth } from '#metrics/domain/rule.ts';
import { evaluateRule } from '#metrics/sunset/evaluate-rule.ts';
import { gateTruth } from '#metrics/sunset/gates.ts';

const LETTERS = ['F', 'U', 'T'] as const;
const IDS = ['a', 'b', 'c'];

/** Every combination of three criteria, one per draw. */
const rows = Array.from({ length: 27 }, (_, i) => [i % 3, Math.floor(i / 3) % 3, Math.floor(i / 9)]);
const columns = new Map(IDS.map((id, i) => [id, Uint8Array.from(rows, (row) => row[i]!)]));

const { rule } = fc.letrec<{ rule: Rule; group: Rule[] }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...IDS).map((ref) => ({ ref })),
    tie('group').map((all) => ({ all })),
    tie('group').map((any) => ({ any })),
    tie('rule').map((not) => ({ not })),
    fc.tuple(tie('group'), fc.nat()).map(([of, k]) => ({ of, atLeast: (k % of.length) + 1 })),
  ),
  group: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }),
}));

it('gives every rule the truth that the logic gives it, draw by draw', () => {
  fc.assert(
    fc.property(rule, (tree) => {
      const found = Array.from(simulateRule(tree, columns), (truth) => LETTERS[truth]);
      const expected = rows.map((row) =>
        evaluateRule(tree, new Map(IDS.map((id, i): [string, Truth] => [id, LETTERS[row[i]!]!]))),
      );
      expect(found).toEqual(expected);
    }),
  );
});

it('holds gates and vetoes together as the safeguards are', () => {
  const [a, b, c] = IDS.map((id) => columns.get(id)!);
  const found = Array.from(simulateGates([a!, b!], [c!], rows.length), (truth) => LETTERS[truth]);
  const expected = rows.map(([x, y, z]) => gateTruth([LETTERS[x!]!, LETTERS[y!]!], [LETTERS[z!]!]).truth);
  expect(found).toEqual(expected);
  expect(Array.from(simulateGates([], [], 2), (truth) => LETTERS[truth])).toEqual(['T', 'T']);
});

it('refuses a reference to a criterion that was not drawn', () => {
  expect(() => simulateRule({ ref: 'z' }, columns)).toThrow(RangeError);
});
