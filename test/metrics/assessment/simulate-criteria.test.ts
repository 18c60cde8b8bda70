import { describe, expect, it } from 'vitest';
import { assess } from '#metrics/assessment/assess.ts';
import type { AssessmentInput, InputCriterion } from '#metrics/assessment/assessment-input.ts';
import { type CriteriaDraws, simulateCriteria } from '#metrics/assessment/simulate-criteria.ts';
import { MET, NOT_MET, UNDETERMINED } from '#metrics/assessment/simulate-rule.ts';
import { measurementId } from '#metrics/assessment/simulate-scores.ts';
import { openUniforms } from '#metrics/assessment/simulate-uniforms.ts';
import type { Comparator } from '#metrics/domain/rule.ts';
import { COMPARATORS } from '#metrics/domain/rule.ts';
import { distributionQuantile } from '#metrics/observation/distribution-quantile.ts';
import type { StatedUncertainty } from '#metrics/observation/stated-uncertainty.ts';
import { holdsExactly } from '#metrics/sunset/condition-probability.ts';
import { condition, criterion, input } from './build-input.ts';
import { ownSeries } from './simulate-input.ts';

const DRAWS = 2000;
const uniforms = openUniforms({ seed: '1', mission: 'm' }, DRAWS);

function draw(fields: Partial<AssessmentInput>): CriteriaDraws {
  const frozen = input(fields);
  return simulateCriteria(frozen, assess(frozen), { uniforms, draws: DRAWS });
}

const ruleOf = (criteria: InputCriterion) => draw({ criteria: [criteria] }).rule!;

describe('a drawn criterion', () => {
  const stated: readonly StatedUncertainty[] = [
    { kind: 'standard_error', standardError: 3 },
    { kind: 'interval', lower: 24, upper: 45, level: 0.9 },
    { kind: 'count', count: 31, exposure: 1e5, per: 1e5, dispersion: 2 },
    { kind: 'proportion', successes: 31, trials: 100, designEffect: 1, scale: 100 },
    { kind: 'none' },
  ];
  const cases = stated.flatMap((uncertainty) =>
    COMPARATORS.filter((comparator) => comparator !== '==' || uncertainty.kind === 'none').map(
      (comparator): [Comparator, StatedUncertainty] => [comparator, uncertainty],
    ),
  );

  it.each(cases)('compares %s with the value drawn for %o', (comparator, uncertainty) => {
    const series = { ...ownSeries('c', { '2025': 31 }, uncertainty), lowerBound: 26, upperBound: 36 };
    const upper = comparator === 'between' || comparator === 'outside' ? 33 : null;
    const compared = condition({ comparator, upper, sustained: { periods: 1, frequency: 'annual' } });
    const frozen = input({ criteria: [criterion('c', { condition: compared, series })] });
    const [period] = assess(frozen).criteria[0]!.periods;
    const u = uniforms(measurementId('c/ref-2025'));
    const expected = Array.from(u, (x) =>
      holdsExactly(compared, distributionQuantile(period!.distribution!, x)) ? MET : NOT_MET,
    );
    expect(Array.from(ruleOf(frozen.criteria[0]!))).toEqual(expected);
  });

  it('holds in a window only if it holds in every period, each with an error of its own', () => {
    const series = ownSeries('c', { '2024': [31, 2], '2025': [32, 2] });
    const frozen = input({ criteria: [criterion('c', { series })] });
    const [first, second] = assess(frozen).criteria[0]!.periods.map(({ probability }) => 1 - probability!);
    const [earlier, later] = ['2024', '2025'].map((year) => uniforms(measurementId(`c/ref-${year}`)));
    const expected = Array.from(earlier!, (u, i) => (u > first! && later![i]! > second! ? MET : NOT_MET));
    const truths = ruleOf(frozen.criteria[0]!);
    expect(Array.from(truths)).toEqual(expected);
  });

  it('with a common error holds if it holds in its hardest period, at the error of the latest', () => {
    const series = ownSeries('c', { '2024': [31, 2], '2025': [32, 2] });
    const common = criterion('c', { series, hasCommonError: true });
    const [first, second] = assess(input({ criteria: [common] })).criteria[0]!.periods;
    const hardest = Math.max(1 - first!.probability!, 1 - second!.probability!);
    const expected = Array.from(uniforms(measurementId('c/ref-2025')), (u) => (u > hardest ? MET : NOT_MET));
    const truths = ruleOf(common);
    expect(Array.from(truths)).toEqual(expected);
    const shareOfMet = (column: typeof truths) => column.filter((truth) => truth === MET).length / DRAWS;
    const independent = ruleOf(criterion('c', { series }));
    expect(shareOfMet(truths) - shareOfMet(independent)).toBeGreaterThan(0.05);
  });

  it('stays undetermined for want of data, but fails with a period that fails', () => {
    expect(new Set(ruleOf(criterion('c', { condition: null })))).toEqual(new Set([UNDETERMINED]));
    const gap = ruleOf(criterion('c', { series: ownSeries('c', { '2025': [30, 1] }) }));
    expect(new Set(gap)).toEqual(new Set([NOT_MET, UNDETERMINED]));
  });

  it('stays undetermined for want of quality', () => {
    const strict = condition({ minQuality: 'A' });
    expect(new Set(ruleOf(criterion('c', { condition: strict })))).toEqual(new Set([UNDETERMINED]));
  });
});

it('shares out what is met by the stated weights, gates and vetoes aside', () => {
  const sure = ownSeries('s', { '2024': [50, 1], '2025': [50, 1] });
  const never = ownSeries('n', { '2024': [10, 1], '2025': [10, 1] });
  const criteria = [
    criterion('a', { weight: 3, series: sure }),
    criterion('b', { weight: 1, series: never }),
    criterion('g', { role: 'gate', series: sure }),
    criterion('v', { role: 'veto', series: never }),
  ];
  const drawn = draw({ criteria, rule: { any: ['a', 'b', 'g'].map((ref) => ({ ref })) } });
  expect(new Set(drawn.shareMet)).toEqual(new Set([0.75]));
  expect([new Set(drawn.gates), new Set(drawn.rule)]).toEqual([new Set([MET]), new Set([MET])]);
});

it('has neither rule nor share without a valid rule', () => {
  expect(draw({ rule: null })).toMatchObject({ rule: null, shareMet: null });
  expect(draw({ rule: { ref: 'nothing' } })).toMatchObject({ rule: null, shareMet: null });
});
