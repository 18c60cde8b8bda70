import { expect, it } from 'vitest';
import type { JsonObject } from '#metrics/domain/read-json.ts';
import { readModel } from '#metrics/read-model.ts';
import { scoreModel } from '#metrics/score-model.ts';

const INDICATOR = 'objectives.0.indicators.0';
const UNCERTAINTY = `${INDICATOR}.uncertainty`;

const file = {
  objectives: [
    {
      id: 'order',
      weight: 1,
      indicators: [
        {
          id: 'rate',
          weight: 1,
          direction: 'lower',
          baseline: 20,
          target: 10,
          value: 14,
          uncertainty: { kind: 'none' },
        },
        { id: 'fear', weight: 1, direction: 'lower', baseline: 20, target: 10, value: 14 },
      ],
    },
    { id: 'law', weight: 1, indicators: [] },
  ],
  criteria: [
    { id: 'c', comparator: '<=', threshold: 15, sustained: 2, weight: 1, history: [[14, 0.5], null] },
    { id: 'g', comparator: '>=', threshold: 15, history: [] },
  ],
  sunsetRule: { all: [{ ref: 'c' }] },
  gates: ['g'],
  vetoes: [],
  weightUncertainty: { kappa: 50 },
};

/** Where the file is changed, to what (absent: taken out), and what the sentence about it must name. */
const WRONG: readonly (readonly [path: string, value: unknown, message: string])[] = [
  ['objectives', undefined, 'objectives must be a list'],
  ['objectives', [{ id: 'a', weight: 0, indicators: [] }], 'objectives must not all have the weight 0'],
  ['objectives.1.id', 'order', 'objectives must have different ids, order is repeated'],
  ['objectives.0.weight', -1, 'objectives[0].weight must not be negative'],
  ['objectives.0.weight', 1e200, 'objectives[0].weight must be at most'],
  ['objectives.0.critical', 'yes', 'objectives[0].critical must be true or false'],
  ['objectives.0.indicators', {}, 'objectives[0].indicators must be a list'],
  [`${INDICATOR}.id`, 3, 'objectives[0].indicators[0].id must be text'],
  [`${INDICATOR}.id`, 'fear', 'indicators must have different ids, fear is repeated'],
  [`${INDICATOR}.weight`, '1', 'objectives[0].indicators[0].weight must be a finite number'],
  [`${INDICATOR}.value`, 'N/A', 'objectives[0].indicators[0].value must be a finite number'],
  [`${INDICATOR}.scale`, 'ln', 'objectives[0].indicators[0].scale must be one of'],
  [`${INDICATOR}.width`, -2, 'objectives[0].indicators[0].width must not be negative'],
  [INDICATOR, { ...maintained(), lower: 9, upper: 3 }, 'objectives[0].indicators[0].lower must not exceed'],
  [UNCERTAINTY, { kind: 'guess' }, 'objectives[0].indicators[0].uncertainty.kind must be one of'],
  [UNCERTAINTY, { kind: 'normal' }, 'uncertainty.se must be a finite number'],
  [UNCERTAINTY, { kind: 'normal', se: -1 }, 'uncertainty.se must not be negative'],
  [UNCERTAINTY, interval({ level: 90 }), 'uncertainty.level must lie strictly between 0 and 1'],
  [UNCERTAINTY, interval({ upper: 13 }), 'must hold objectives[0].indicators[0].value between'],
  [UNCERTAINTY, { kind: 'count', count: -1, exposure: 9, per: 1 }, 'uncertainty.count must not be negative'],
  [UNCERTAINTY, { kind: 'count', count: 1, exposure: 0, per: 1 }, 'uncertainty.exposure must be above 0'],
  [UNCERTAINTY, { kind: 'proportion', x: 9, n: 3 }, 'uncertainty.x must not exceed'],
  ['criteria.1.id', 'c', 'criteria must have different ids, c is repeated'],
  ['criteria.0.comparator', '=>', 'criteria[0].comparator must be one of'],
  ['criteria.0.comparator', 'between', 'c: upper_missing'],
  ['criteria.0.threshold', null, 'criteria[0].threshold must be a finite number'],
  ['criteria.0.weight', -1, 'criteria[0].weight must not be negative'],
  ['criteria.0.sustained', 0, 'c: periods_out_of_range (0)'],
  ['criteria.0.sustained', 1.5, 'c: periods_out_of_range (1.5)'],
  ['criteria.0.sustained', 1e9, 'c: periods_out_of_range (1000000000)'],
  ['criteria.0.pi', 0.5, 'c: decision_probability_out_of_range (0.5)'],
  ['criteria.0.history.0', 14, 'criteria[0].history[0] must be a list'],
  ['criteria.0.history.0', [14], 'criteria[0].history[0][1] must be a finite number'],
  ['criteria.0.history.0', [14, -1], 'criteria[0].history[0][1] must not be negative'],
  ['sunsetRule', { all: [] }, 'empty_group'],
  ['sunsetRule', { atLeast: 3, of: [{ ref: 'c' }] }, 'k_out_of_range (3 of 1)'],
  ['sunsetRule', { ref: 'x' }, 'unknown_reference (x)'],
  ['sunsetRule', 'c', 'malformed'],
  ['gates', ['x'], 'gates[0] must be one of'],
  ['vetoes', ['g'], 'gates and vetoes must have different ids, g is repeated'],
  ['durability', 101, 'durability must lie in [0, 100]'],
  ['ownership', -1, 'ownership must lie in [0, 100]'],
  ['pRule', 91, 'pRule must lie in [0, 1]'],
  ['calendar', 'soon', 'calendar must be one of'],
  ['weightUncertainty.kappa', 0, 'weightUncertainty.kappa must be above 0'],
];

it.each(WRONG)('a file with %s = %j is refused: %s', (path, value, message) => {
  expect(() => scoreModel(readModel(changed(file, path.split('.'), value)))).toThrow(message);
});

it('takes a model without anything that may be left out', () => {
  const { objectives } = file;
  const { progress, composite } = scoreModel(
    readModel({ objectives, name: 'not read', weightUncertainty: null }),
  );
  expect(progress.rate).toMatchObject({ score: 60 });
  expect(composite.reason).toBe('coverage_below_minimum');
});

it('keeps the parts that a file names apart from those of every object', () => {
  const odd = {
    ...file,
    criteria: [{ ...file.criteria[0], id: '__proto__' }],
    sunsetRule: { ref: '__proto__' },
    gates: [],
  };
  expect(Object.entries(scoreModel(readModel(odd)).criteria)).toEqual([['__proto__', 'U']]);
});

function maintained(): JsonObject {
  return { id: 'stock', direction: 'maintain', baseline: 5, value: 8 };
}

function interval(fields: JsonObject): JsonObject {
  return { kind: 'interval', lower: 12, upper: 16, level: 0.9, ...fields };
}

/** A copy with the part at the path replaced, or taken out for `undefined`. */
function changed(value: unknown, path: readonly string[], part: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return part;
  if (Array.isArray(value))
    return value.map((item, i) => (String(i) === key ? changed(item, rest, part) : item));
  const fields = Object.entries({ [key]: undefined, ...(value as JsonObject) });
  return Object.fromEntries(
    fields.map(([name, item]) => [name, name === key ? changed(item, rest, part) : item]),
  );
}
