import { expect, it } from 'vitest';
import { assess } from '#metrics/assessment/assess.ts';
import { simulateAssessment } from '#metrics/assessment/simulate-assessment.ts';
import { gammaQuantile } from '#metrics/stats/gamma-quantile.ts';
import { normalQuantile } from '#metrics/stats/normal-quantile.ts';
import { quantileType7 } from '#metrics/stats/quantile-type7.ts';
import { fnv1a32 } from '#metrics/uncertainty/fnv1a32.ts';
import { nextUniform, type RandomStream, seedStream } from '#metrics/uncertainty/random-stream.ts';
import { condition, criterion, input, objective } from './build-input.ts';
import { ownIndicator } from './simulate-input.ts';

/**
 * Two objectives of one indicator each, both 20 → 40: i at 32 ± 3 (safeguard and criterion rest on it), k owned, at
 * 36 ± 1. One observation each, so durability is assumed.
 */
const i = ownIndicator('i', {}, { '2025': [32, 3] });
const k = ownIndicator('k', { role: 'ownership' }, { '2025': [36, 1] });
const now = { periods: 1, frequency: 'annual' } as const;
const frozen = input({
  objectives: [objective('a', [i], { weight: 3 }), objective('b', [k], { weight: 1 })],
  criteria: [
    criterion('c', { series: i.series, condition: condition({ threshold: 31, sustained: now }) }),
    criterion('g', {
      series: i.series,
      role: 'gate',
      condition: condition({ threshold: 29, sustained: now }),
    }),
  ],
});
const DRAWS = 4000;

/** One draw after the other, in plain scalars, from the streams by their names. */
function drawByHand() {
  const streams = new Map<string, RandomStream>();
  const uniform = (name: string) => {
    const stream = streams.get(name) ?? seedStream(fnv1a32(`s/m/${name}`));
    streams.set(name, stream);
    return nextUniform(stream);
  };
  const gamma = (name: string, share: number) => gammaQuantile(uniform(`weight/${name}`), 50 * share);
  return Array.from({ length: DRAWS }, () => {
    const first = 32 + 3 * normalQuantile(uniform('measurement/i/ref-2025'));
    const second = 36 + normalQuantile(uniform('measurement/k/ref-2025'));
    const [y1, y2] = [first, second].map((x) => 100 * Math.min(1, Math.max(0, (x - 20) / 20)));
    const [w1, w2] = [gamma('objective/a', 0.75), gamma('objective/b', 0.25)];
    const floor = [1, 5, 10][Math.floor(3 * uniform('floor'))]!;
    const achieved = (v1: number, v2: number) => {
      const log = v1 * Math.log(Math.max(y1!, 1)) + v2 * Math.log(Math.max(y2!, 1));
      return Math.exp(log / (v1 + v2));
    };
    const lifted = (v1: number, v2: number) =>
      Math.exp((v1 * Math.log(Math.max(y1!, floor)) + v2 * Math.log(Math.max(y2!, floor))) / (v1 + v2));
    const mean = (w1 * y1! + w2 * y2!) / (w1 + w2);
    const a = uniform('aggregation') < 0.5 ? lifted(w1, w2) : mean;
    const c = first >= 31 ? 100 : 0;
    const d = 100 * uniform('assumed/durability');
    const parts = ['achievement', 'criteria', 'durability', 'ownership'];
    const weights = [0.4, 0.3, 0.15, 0.15].map((share, n) => gamma(`component/${parts[n]}`, share));
    const score = (values: readonly number[], by: readonly number[]) =>
      values.reduce(
        (product, value, n) => product * Math.max(value, 1) ** (by[n]! / by.reduce((x, y) => x + y)),
        1,
      );
    const cap = first >= 29 ? 100 : 49;
    const uncapped = score([a, c, d, y2!], weights);
    return {
      a,
      y1: y1!,
      total: Math.min(cap, uncapped),
      data: Math.min(cap, score([achieved(0.75, 0.25), c, 50, y2!], [0.4, 0.3, 0.15, 0.15])),
      isEmerging: first >= 29 && uncapped >= 40,
      isMet: first >= 31,
    };
  });
}

it('agrees with a calculation by hand, draw after draw', () => {
  const assessment = assess(frozen);
  expect(assessment.ers.assumed).toEqual(['durability']);
  const simulation = simulateAssessment(frozen, assessment, { mission: 'm', seed: 's', draws: DRAWS })!;
  const draws = drawByHand();
  const of = (name: 'a' | 'y1' | 'total' | 'data') => draws.map((draw) => draw[name]);
  const interval = (values: readonly number[]) => [quantileType7(values, 0.05), quantileType7(values, 0.95)];
  const compared = (
    found: { readonly lower: number; readonly upper: number } | null,
    by: readonly number[],
  ) => {
    const [lower, upper] = interval(by);
    expect(found?.lower).toBeCloseTo(lower!, 6);
    expect(found?.upper).toBeCloseTo(upper!, 6);
  };
  compared(simulation.total, of('total'));
  compared(simulation.data, of('data'));
  compared(simulation.achievement, of('a'));
  compared(simulation.objectives.a!, of('y1'));
  const shareOf = (name: 'isEmerging' | 'isMet') => draws.filter((draw) => draw[name]).length / DRAWS;
  expect(simulation.ruleProbability?.value).toBe(shareOf('isMet'));
  expect(simulation.probabilities.conditions_emerging).toBe(shareOf('isEmerging'));
  expect(simulation.probabilities.not_ready).toBeCloseTo(1 - shareOf('isEmerging'), 12);
  expect(simulation.mean).toBeCloseTo(of('total').reduce((x, y) => x + y) / DRAWS, 6);
});
