import { describe, expect, it } from 'vitest';
import { assess } from '#metrics/assessment/assess.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { type MonteCarlo, monteCarlo } from '#metrics/uncertainty/monte-carlo.ts';
import type { SimulationModel } from '#metrics/uncertainty/simulation-model.ts';
import { criterion, indicator, input, objective, series } from '#test/metrics/assessment/build-input.ts';
import { simulationOfAssessment } from '#test/metrics/assessment/simulation-of-assessment.ts';

const DRAWS = 2000;

function run(fields: Partial<AssessmentInput>, seed = 1): MonteCarlo {
  const frozen = input(fields);
  const assessment = assess(frozen);
  const model = simulationOfAssessment('mission', frozen, assessment);
  return monteCarlo(model, { seed, draws: DRAWS, deterministicClass: assessment.verdict.readiness });
}

const own = (id: string) =>
  indicator(id, {
    series: {
      ...series({}),
      observations: indicator(id).series.observations.map((o) => ({ ...o, ref: id + o.ref })),
    },
  });
const objectives = [objective('first', [own('i'), own('j')]), objective('second', [own('k')])];

describe('the Monte Carlo of an assessment', () => {
  it('gives the same result for the same seed and another for another', () => {
    expect(run({ objectives })).toEqual(run({ objectives }));
    expect(run({ objectives }).score?.total.mean).not.toBe(run({ objectives }, 2).score?.total.mean);
  });

  it('holds the score in an interval that grows with what is uncertain', () => {
    const { score } = run({ objectives });
    if (score === null) throw new Error('withheld');
    expect(score.data.lower).toBeLessThan(score.central);
    expect(score.data.upper).toBeGreaterThan(score.central);
    const width = ({ lower, upper }: { lower: number; upper: number }) => upper - lower;
    const uneven = run({
      objectives: [objectives[0]!, objective('low', [indicator('l', { series: series({ '2025': 21 }) })])],
    });
    if (uneven.score === null) throw new Error('withheld');
    expect(width(uneven.score.total)).toBeGreaterThan(width(uneven.score.data));
  });

  it('leaves the measurement draws as they were when an indicator is added elsewhere', () => {
    const one = run({ objectives: [objectives[0]!] });
    const weighted = [objectives[0]!, objective('new', [own('n')], { weight: 0 })];
    const two = run({ objectives: [{ ...weighted[0]!, weight: 1 }, weighted[1]!] });
    expect(two.score?.data).toEqual(one.score?.data);
  });

  it('adds up the class probabilities to 1 and names the most frequent', () => {
    const { classes } = run({ objectives });
    const values = Object.values(classes.probabilities);
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
    expect(classes.probabilities[classes.modal]).toBe(Math.max(...values));
  });

  it('gives a criterion without data no probability but an interval from 0 to 1', () => {
    const { criteria, rule } = run({ criteria: [criterion('c', { series: null, condition: null })] });
    expect(criteria.c).toEqual({ lower: 0, upper: 1 });
    expect(rule).toEqual({ lower: 0, upper: 1 });
  });

  it('never opens an undetermined gate', () => {
    const gate = criterion('g', { role: 'gate', condition: null, series: null });
    const { classes, gates } = run({ objectives, criteria: [criterion('c'), gate] });
    expect(gates).toEqual({ lower: 0, upper: 1 });
    expect(classes.probabilities.exit_ready + classes.probabilities.ready_for_drawdown).toBe(0);
  });

  it('caps the published score where the gates of a draw fail, and leaves the other as it is', () => {
    const values = { '2024': 30.4, '2025': 30.4 };
    const gate = criterion('g', { role: 'gate', series: series(values) });
    const { ers, published, gates } = run({ objectives, criteria: [criterion('c'), gate] });
    if (ers === null || published === null) throw new Error('withheld');
    expect(gates.lower).toBeGreaterThan(0.05);
    expect(gates.lower).toBeLessThan(0.95);
    expect(published.total.lower).toBeLessThanOrEqual(49);
    expect(published.total.upper).toBeGreaterThan(49);
    expect(ers.total.lower).toBeGreaterThan(49);
  });

  it('judges by the probability of the rule where one is given', () => {
    const frozen = input({ objectives, criteria: [criterion('c')] });
    const assessment = assess(frozen);
    const model = { ...simulationOfAssessment('mission', frozen, assessment), ...ready() };
    const classesAt = (ruleProbability: number | null) =>
      monteCarlo({ ...model, ruleProbability }, { seed: 1, draws: 200, deterministicClass: 'exit_ready' })
        .classes;
    expect(classesAt(null).probabilities.exit_ready).toBeGreaterThan(0.2);
    expect(classesAt(0.79).probabilities.exit_ready).toBe(0);
  });

  it('withholds what the assessment withholds', () => {
    const bare = run({ objectives: [objective('o', [indicator('i', { series: series({}) })])] });
    expect([bare.score, bare.ers, bare.scoreDraws]).toEqual([null, null, null]);
    expect(bare.classes.probabilities.insufficient_evidence).toBe(1);
  });

  it('lets a criterion err with the indicator that rests on the same observation', () => {
    const shared = series({ '2025': [30, 5] });
    const frozen = input({
      objectives: [objective('o', [indicator('i', { series: shared })])],
      criteria: [
        criterion('c', {
          series: shared,
          condition: { ...criterion('c').condition!, sustained: { periods: 1, frequency: 'annual' } },
        }),
      ],
    });
    const assessment = assess(frozen);
    const model = simulationOfAssessment('mission', frozen, assessment);
    expect(model.objectives?.[0]?.indicators[0]?.stream).toBe(model.criteria[0]?.periods[0]?.stream);
    expect(run(frozen).criteria.c?.lower).toBeCloseTo(assessment.criteria[0]?.probability ?? Number.NaN, 1);
  });
});

/** What keeps a mission from being ready beside its rule, out of the way. */
function ready(): Pick<SimulationModel, 'durability' | 'reversal' | 'ownership' | 'ers'> {
  return { durability: 100, reversal: 0, ownership: { kind: 'known', value: 100 }, ers: 80 };
}
