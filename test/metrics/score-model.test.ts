import { describe, expect, it } from 'vitest';
import { readModel } from '#metrics/read-model.ts';
import { scoreModel } from '#metrics/score-model.ts';

const file = {
  objectives: [
    {
      id: 'order',
      weight: 1,
      indicators: [{ id: 'rate', weight: 1, direction: 'lower', baseline: 20, target: 10, value: 14 }],
    },
  ],
  criteria: [
    {
      id: 'c',
      comparator: '<=',
      threshold: 15,
      sustained: 2,
      history: [
        [14, 0.5],
        [14, 0],
      ],
    },
  ],
  sunsetRule: { all: [{ ref: 'c' }] },
};

describe('a model from a file', () => {
  it('is scored from progress to verdict', () => {
    const score = scoreModel(readModel(file));
    expect(score.progress.rate).toMatchObject({ score: 60 });
    expect(score.composite.score).toBeCloseTo(60, 9);
    expect(score.criteria).toEqual({ c: 'T' });
    expect(score).toMatchObject({ rule: 'T', gates: 'T', shareMet: 1, shareUndetermined: 0 });
  });

  it('calculates the probability of its rule unless one is given', () => {
    expect(scoreModel(readModel(file)).ruleProbability).toBeCloseTo(0.97725, 5);
    expect(scoreModel(readModel({ ...file, pRule: 0.4 })).ruleProbability).toBe(0.4);
  });

  it('has no exit readiness without criteria or with two components unknown', () => {
    const { criteria: _, sunsetRule: __, ...bare } = file;
    const score = scoreModel(readModel(bare));
    expect(score).toMatchObject({ rule: 'U', ruleProbability: null, shareMet: null });
    expect(score.ers).toMatchObject({ withheld: true, withheldReason: 'criteria_unavailable' });
    expect(scoreModel(readModel(file)).ers.withheldReason).toBe('too_much_assumed');
    expect(scoreModel(readModel({ ...file, ownership: 60 })).ers).toMatchObject({
      withheld: false,
      assumed: ['durability'],
    });
  });

  it('does not count gates and vetoes among the criteria of the rule', () => {
    const gated = {
      ...file,
      criteria: [...file.criteria, { id: 'g', comparator: '>=', threshold: 1, history: [null] }],
      sunsetRule: { all: [{ ref: 'c' }, { ref: 'g' }] },
      gates: ['g'],
    };
    expect(scoreModel(readModel(gated))).toMatchObject({ rule: 'U', gates: 'U', shareMet: 1 });
  });
});

describe('a file that is not a model', () => {
  const wrong: [string, object][] = [
    ['objectives must be a list', { ...file, objectives: undefined }],
    ['objectives[0].indicators[0].value must be a finite number', withIndicator({ value: '14' })],
    ['objectives[0].indicators[0].direction must be one of', withIndicator({ direction: 'up' })],
    ['unknown_reference', { ...file, sunsetRule: { all: [{ ref: 'x' }] } }],
    ['gates[0] must be one of', { ...file, gates: ['x'] }],
    ['criteria must have different ids', { ...file, criteria: [...file.criteria, ...file.criteria] }],
  ];

  it.each(wrong)('is refused: %s', (message, model) => {
    expect(() => readModel(model)).toThrow(message);
  });

  it('is refused when a criterion cannot be evaluated', () => {
    const model = readModel({ ...file, criteria: [{ ...file.criteria[0], comparator: 'between' }] });
    expect(() => scoreModel(model)).toThrow('upper_missing');
  });
});

function withIndicator(fields: object): object {
  const [objective] = file.objectives;
  return {
    ...file,
    objectives: [{ ...objective, indicators: [{ ...objective?.indicators[0], ...fields }] }],
  };
}
