import { describe, expect, test } from 'vitest';
import { choicesOf } from '#app/what-if/choices-of.ts';
import { decodeState } from '#app/what-if/decode-state.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { criterion, indicator, input, objective } from '#test/metrics/assessment/build-input.ts';

const range = { threshold: 20, upper: 40, comparator: 'between' } as const;
const frozen = input({
  objectives: [
    objective('safety', [indicator('homicide'), indicator('robbery')]),
    objective('law', [indicator('complaints')]),
  ],
  criteria: [
    criterion('kept'),
    criterion('within', { condition: { ...criterion('x').condition!, ...range } }),
  ],
});
const choices = choicesOf({ input: frozen, parameters: DEFAULT_PARAMETERS }, 10_000);
const read = (query: string) => decodeState(query, choices);
const codes = (query: string) => read(query).refusals.map(({ name, code }) => [name, code]);

describe('what is impossible is refused by its name', () => {
  test.each([
    ['weight.safety=heavy', 'not_a_number'],
    ['weight.safety=NaN', 'not_a_number'],
    ['weight.safety=-5', 'negative'],
    ['weight.safety=101', 'above_most'],
    ['weight.safety=1e-322', 'too_small'],
    ['draws=99', 'below_least'],
    ['draws=250.5', 'not_whole'],
    ['draws=1000000', 'above_most'],
    ['weight.safety=1&weight.safety=2', 'repeated'],
    ['weight.nothing=1', 'unknown_weight'],
    ['part.luck=1', 'unknown_part'],
    ['target.nothing=1', 'unknown_indicator'],
    ['threshold.nothing=1', 'unknown_condition'],
    ['class.saint=1', 'unknown_class'],
    ['color=red', 'unknown_name'],
    ['drop=nothing', 'unknown_indicator'],
    ['base=yesterday', 'base_unusable'],
  ])('%s', (query, code) => {
    const { refusals, changes } = read(query);
    expect(new Set(refusals.map((refusal) => refusal.code))).toEqual(new Set([code]));
    expect(changes).toEqual({ numbers: {}, dropped: [] });
  });
});

describe('what is possible alone may be impossible together', () => {
  test('all weights of a group at zero', () => {
    expect(codes('weight.safety=0&weight.law=0')).toEqual([
      ['weight.law', 'all_zero'],
      ['weight.safety', 'all_zero'],
    ]);
    expect(read('weight.safety=0').changes.numbers).toEqual({ 'weight.safety': 0 });
  });

  test('a range that ends before it begins', () => {
    expect(codes('threshold.within=50')).toEqual([['threshold.within', 'range_reversed']]);
    expect(codes('threshold.within=50&upper.within=60')).toEqual([]);
  });

  test('classes out of order', () => {
    expect(codes('class.emerging=80')).toEqual([['class.emerging', 'class_order']]);
    expect(codes('class.emerging=80&class.drawdown=85&class.exit=90')).toEqual([]);
  });

  test('a refusal of one group leaves the changes of another', () => {
    const { changes, refusals } = read('class.emerging=80&part.ownership=20');
    expect(changes.numbers).toEqual({ 'part.ownership': 20 });
    expect(refusals).toHaveLength(1);
  });
});

test('an official value that is typed again is no change, and an empty field is no value', () => {
  expect(read('class.exit=75&weight.safety=50&weight.law=&draws=10000').changes.numbers).toEqual({});
});

test('all indicators of an objective may be left out: the objective then has no score, which is explained', () => {
  const [first, second] = choices.indicators;
  expect(read(`drop=${first}&drop=${second}`)).toMatchObject({
    refusals: [],
    changes: { dropped: [first, second] },
  });
});
