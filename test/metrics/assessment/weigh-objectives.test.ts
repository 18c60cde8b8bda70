import { expect, it } from 'vitest';
import { weighObjectives } from '#metrics/assessment/weigh-objectives.ts';
import { indicator, objective } from './build-input.ts';

const shares = (...objectives: Parameters<typeof weighObjectives>[0]) =>
  Object.fromEntries(
    weighObjectives(objectives).map(({ id, weightShare }) => [id, Number(weightShare.toFixed(6))]),
  );
const leaf = (id: string, fields: Parameters<typeof objective>[2] = {}) =>
  objective(id, [indicator(`${id}-i`)], fields);

it('gives equal shares by default', () => {
  expect(shares(leaf('a'), leaf('b'))).toEqual({ a: 0.5, b: 0.5 });
});

it('multiplies weights down the tree', () => {
  const tree = [
    objective('top', [], { weight: 3 }),
    leaf('a', { parent: 'top', weight: 1 }),
    leaf('b', { parent: 'top', weight: 2 }),
    leaf('c', { weight: 1 }),
  ];
  expect(shares(...tree)).toEqual({ a: 0.25, b: 0.5, c: 0.25 });
});

it('weighs a parent with indicators of its own among its children', () => {
  expect(shares(leaf('top'), leaf('a', { parent: 'top' }), leaf('b', { parent: 'top' }))).toEqual({
    top: 0.333333,
    a: 0.333333,
    b: 0.333333,
  });
});

it('keeps an objective that nothing measures', () => {
  expect(shares(leaf('a'), objective('b', []))).toEqual({ a: 0.5, b: 0.5 });
});

it('makes what is critical above critical below', () => {
  const [a] = weighObjectives([objective('top', [], { isCritical: true }), leaf('a', { parent: 'top' })]);
  expect(a).toMatchObject({ id: 'a', isCritical: true });
  expect(weighObjectives([leaf('a', { isCritical: true })])[0]?.isCritical).toBe(true);
});

it('rejects trees that are none', () => {
  expect(() => weighObjectives([leaf('a'), leaf('a')])).toThrow('different ids');
  expect(() => weighObjectives([leaf('a', { parent: 'x' })])).toThrow(
    'parent of objective a does not exist: x',
  );
  const loop = [leaf('a', { parent: 'b' }), leaf('b', { parent: 'a' }), leaf('c')];
  expect(() => weighObjectives(loop)).toThrow('is its own ancestor');
});
