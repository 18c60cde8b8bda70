import { describe, expect, it } from 'vitest';
import { assess } from '#metrics/assessment/assess.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { simulateAssessment } from '#metrics/assessment/simulate-assessment.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { condition, criterion, input, objective } from './build-input.ts';
import { ownIndicator, ownSeries, simulate, withError } from './simulate-input.ts';

const OWNED = { '2021': 30, '2022': 32, '2023': 33, '2024': 35, '2025': 37 };

function mission(standardError: number, fields: Partial<AssessmentInput> = {}): Partial<AssessmentInput> {
  const values = withError({ '2021': 26, '2022': 27, '2023': 29, '2024': 31, '2025': 34 }, standardError);
  const sure = ownSeries('c', withError({ '2024': 40, '2025': 41 }, standardError));
  return {
    objectives: [
      objective('first', [ownIndicator('i', {}, values), ownIndicator('j', {}, values)]),
      objective('second', [ownIndicator('k', { role: 'ownership' }, withError(OWNED, standardError))]),
    ],
    criteria: [criterion('c', { series: sure })],
    ...fields,
  };
}

const widthOf = (interval: { readonly lower: number; readonly upper: number } | null) =>
  interval === null ? Number.NaN : interval.upper - interval.lower;

describe('the simulation of an assessment', () => {
  it('is the same to the byte for the same arguments, and another for another seed or mission', () => {
    const bytes = (options: object) => JSON.stringify(simulate(mission(1), options));
    expect(bytes({})).toBe(bytes({}));
    expect(bytes({ seed: 'other' })).not.toBe(bytes({}));
    expect(bytes({ mission: 'other' })).not.toBe(bytes({}));
  });

  it('leaves the draws of everything else as they were when an indicator is added', () => {
    const before = simulate(mission(1));
    const { objectives } = mission(1);
    const added = objective('third', [ownIndicator('n')]);
    const after = simulate(mission(1, { objectives: [...objectives!, added] }));
    expect(after.objectives.first).toEqual(before.objectives.first);
    expect(after.objectives.second).toEqual(before.objectives.second);
    expect(after.ruleProbability).toEqual(before.ruleProbability);
    expect(after.total).not.toEqual(before.total);
  });

  it('collapses onto the score where the data are exact, but for what is not data', () => {
    const simulation = simulate(mission(0));
    const { ers } = assess(input(mission(0)));
    expect(simulation.data?.lower).toBeCloseTo(ers.published!, 9);
    expect(simulation.data?.upper).toBeCloseTo(ers.published!, 9);
    expect(widthOf(simulation.total)).toBeGreaterThan(0);
  });

  it('holds the score inside its intervals, the data interval the narrower', () => {
    const { data, total, achievement, objectives, mean, sd } = simulate(mission(1));
    const { ers, composite } = assess(input(mission(1)));
    for (const interval of [data!, total!]) {
      expect(interval.lower).toBeLessThan(ers.published!);
      expect(interval.upper).toBeGreaterThan(ers.published!);
    }
    expect(widthOf(data)).toBeLessThan(widthOf(total));
    expect(total?.level).toBe(0.9);
    expect(mean).toBeGreaterThan(total!.lower);
    expect(sd).toBeGreaterThan(0);
    expect(achievement!.lower).toBeLessThan(composite.score!);
    expect(achievement!.upper).toBeGreaterThan(composite.score!);
    for (const { id, score } of composite.objectives) {
      expect(objectives[id]!.lower).toBeLessThan(score!);
      expect(objectives[id]!.upper).toBeGreaterThan(score!);
    }
  });

  it('widens with the error of the data', () => {
    const [narrow, wide] = [simulate(mission(0.5)), simulate(mission(3))];
    expect(widthOf(wide.data)).toBeGreaterThan(2 * widthOf(narrow.data));
    expect(widthOf(wide.objectives.first!)).toBeGreaterThan(widthOf(narrow.objectives.first!));
  });

  it('lets what is missing be anything, in the total interval alone', () => {
    const values = { '2024': 31, '2025': 34 };
    const uses = ['i', 'j', 'k'].map((id) => ownIndicator(id, {}, withError(values, 0)));
    const gone = ownIndicator('l', {}, { '2025': null });
    const complete = simulate({ objectives: [objective('o', uses)] });
    const gappy = simulate({ objectives: [objective('o', [...uses, gone])] });
    expect(widthOf(complete.objectives.o!)).toBeCloseTo(0, 9);
    expect(widthOf(gappy.objectives.o!)).toBeGreaterThan(15);
    expect(gappy.data).toEqual(complete.data);
  });

  it('draws a component that is assumed, in the total interval alone', () => {
    const objectives = [objective('o', [ownIndicator('i', {}, withError(OWNED, 0))])];
    const criteria = [criterion('c', { series: ownSeries('c', withError({ '2024': 40, '2025': 40 }, 0)) })];
    expect(assess(input({ objectives, criteria })).ers.assumed).toEqual(['ownership']);
    const simulation = simulate({ objectives, criteria });
    expect(widthOf(simulation.data)).toBeCloseTo(0, 9);
    expect(widthOf(simulation.total)).toBeGreaterThan(20);
    expect(simulation.probabilities.exit_ready).toBe(0);
  });

  it('lets a criterion err with the indicator that rests on the same observation', () => {
    const shared = ownSeries('i', { '2025': [30, 5] });
    const met = condition({ sustained: { periods: 1, frequency: 'annual' } });
    const both = (series: typeof shared) => ({
      objectives: [objective('o', [ownIndicator('i', { series: shared, role: 'ownership' })])],
      criteria: [criterion('c', { condition: met, series })],
    });
    const apart = simulate(both(ownSeries('c', { '2025': [30, 5] })));
    expect(simulate(both(shared)).sd).toBeGreaterThan(apart.sd!);
  });

  it('names the indicators whose error is not known', () => {
    const target = { value: 0, lower: null, upper: null };
    const series = ownSeries('i', { '2025': 0 }, { kind: 'unknown' });
    const use = ownIndicator('i', { series, baseline: { ...ownIndicator('i').baseline!, value: 0 }, target });
    const simulation = simulate({ objectives: [objective('o', [use, ownIndicator('j')])] });
    expect(simulation.withoutError).toEqual(['i']);
  });

  it('is none without draws, and refuses a number of draws that is none', () => {
    const frozen = input(mission(1));
    const options = { mission: 'm', seed: 's', draws: 0 };
    expect(simulateAssessment(frozen, assess(frozen), options)).toBeNull();
    expect(() => simulateAssessment(frozen, assess(frozen), { ...options, draws: 1.5 })).toThrow(RangeError);
  });

  it('states the standard error of its probabilities', () => {
    expect(simulate(mission(1), { draws: 10_000 }).standardError).toBeCloseTo(0.005, 12);
  });

  it('varies the weights less the more they are concentrated', () => {
    const { uncertainty } = DEFAULT_PARAMETERS;
    const parameters = { ...DEFAULT_PARAMETERS, uncertainty: { ...uncertainty, weightConcentration: 5000 } };
    const firm = simulate(mission(0), { parameters });
    expect(widthOf(firm.total)).toBeLessThan(widthOf(simulate(mission(0)).total));
  });
});
