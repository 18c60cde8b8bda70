import { describe, expect, it } from 'vitest';
import { simulateObjectiveWeights } from '#metrics/assessment/simulate-objective-weights.ts';
import { openUniforms } from '#metrics/assessment/simulate-uniforms.ts';
import { certainWeights, dirichletWeights } from '#metrics/assessment/simulate-weights.ts';
import { weighObjectives } from '#metrics/assessment/weigh-objectives.ts';
import { dirichletMoments } from '#metrics/uncertainty/dirichlet.ts';
import { summariseDraws } from '#metrics/uncertainty/draw-summary.ts';
import { indicator, objective } from './build-input.ts';

const DRAWS = 20_000;

function drawn(shares: readonly number[], concentration = 50): readonly Float64Array[] {
  const uniforms = openUniforms({ seed: '5', mission: 'm' }, DRAWS);
  return dirichletWeights(concentration, { uniforms, draws: DRAWS })(
    shares.map((share, i) => ({ id: `w${i}`, share })),
  );
}

describe('drawn weights', () => {
  it('have the mean and spread of the Dirichlet distribution and add up to 1', () => {
    const shares = [0.4, 0.35, 0.25];
    const { sd } = dirichletMoments({ weights: shares, concentration: 50 });
    const columns = drawn(shares);
    for (const [i, column] of columns.entries()) {
      const summary = summariseDraws(column);
      expect(Math.abs(summary.mean - shares[i]!)).toBeLessThan(0.002);
      expect(Math.abs(summary.sd - sd[i]!)).toBeLessThan(0.002);
    }
    for (let draw = 0; draw < 100; draw++)
      expect(columns.reduce((sum, column) => sum + column[draw]!, 0)).toBeCloseTo(1, 12);
  });

  it('do not vary where there are not two of them', () => {
    const [one, zero] = drawn([1, 0]);
    expect([Math.min(...one!), Math.max(...zero!)]).toEqual([1, 0]);
  });

  it('are the stated ones where every draw vanishes', () => {
    const [first] = drawn([0.5, 0.5], 1e-6);
    expect(first!.every((weight) => weight >= 0 && weight <= 1)).toBe(true);
  });
});

describe('weights of objectives', () => {
  const use = [indicator('i')];
  const tree = [
    objective('a', [], { weight: 3 }),
    objective('a1', use, { parent: 'a' }),
    objective('a2', use, { parent: 'a', weight: 2 }),
    objective('b', use, { weight: 1 }),
    objective('b1', use, { parent: 'b' }),
  ];

  it('are those of the score when they are certain', () => {
    const columns = simulateObjectiveWeights(tree, certainWeights(1));
    expect(new Map([...columns].map(([id, [share]]) => [id, share]))).toEqual(
      new Map(weighObjectives(tree).map(({ id, weightShare }) => [id, weightShare])),
    );
  });

  it('vary by group of siblings, and add up to 1', () => {
    const uniforms = openUniforms({ seed: '1', mission: 'm' }, 500);
    const columns = simulateObjectiveWeights(tree, dirichletWeights(50, { uniforms, draws: 500 }));
    for (let draw = 0; draw < 500; draw++)
      expect([...columns.values()].reduce((sum, column) => sum + column[draw]!, 0)).toBeCloseTo(1, 12);
    expect(summariseDraws(columns.get('b1')!).sd).toBeGreaterThan(0.02);
  });
});
