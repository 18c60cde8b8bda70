import { describe, expect, it } from 'vitest';
import { assess } from '#metrics/assessment/assess.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { assessWithSimulation } from '#metrics/assessment/simulate-assessment.ts';
import { criterion, input, objective } from './build-input.ts';
import { ownIndicator, ownSeries, simulate, withError } from './simulate-input.ts';

const HIGH = { '2021': 36, '2022': 37, '2023': 38, '2024': 39, '2025': 39.5 };
const OPTIONS = { mission: 'm', seed: 's', draws: 2000 };

const objectives = [
  objective('o', [ownIndicator('i', {}, HIGH), ownIndicator('k', { role: 'ownership' }, HIGH)]),
];
const met = (id: string) => criterion(id, { series: ownSeries(id, { '2024': [40, 2], '2025': [40, 2] }) });
const ready: Partial<AssessmentInput> = { objectives, criteria: [met('c')] };

describe('the probabilities of the readiness classes', () => {
  it('add up to 1, the most frequent one being named', () => {
    const close = criterion('c', { series: ownSeries('c', { '2024': [31, 2], '2025': [31, 2] }) });
    const { probabilities, modal } = simulate({ objectives, criteria: [close] });
    const values = Object.values(probabilities);
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
    expect(probabilities[modal]).toBe(Math.max(...values));
    expect(probabilities[modal]).toBeLessThan(1);
  });

  it('leave no class but not ready where a gate surely fails', () => {
    const failing = criterion('g', {
      role: 'gate',
      series: ownSeries('g', withError({ '2024': 10, '2025': 10 }, 0)),
    });
    const simulation = simulate({ ...ready, criteria: [met('c'), failing] });
    expect(simulation.probabilities.not_ready).toBe(1);
    expect(simulation.total?.upper).toBeLessThanOrEqual(49);
  });

  it('never open an undetermined gate', () => {
    const silent = criterion('g', { role: 'gate', condition: null, series: null });
    const { probabilities, total } = simulate({ ...ready, criteria: [met('c'), silent] });
    expect([probabilities.exit_ready, probabilities.ready_for_drawdown]).toEqual([0, 0]);
    expect(total?.upper).toBeLessThanOrEqual(74);
  });

  it('cap the published score of exactly those draws in which a gate fails', () => {
    const close = criterion('g', { role: 'gate', series: ownSeries('g', { '2024': 40, '2025': [30, 1] }) });
    const { probabilities, data } = simulate({ ...ready, criteria: [met('c'), close] });
    expect(probabilities.not_ready).toBeGreaterThan(0.45);
    expect(probabilities.not_ready).toBeLessThan(0.55);
    expect(data?.lower).toBe(49);
    expect(data?.upper).toBeGreaterThan(74);
  });

  it('remain where the score is withheld: not ready if a gate fails, else insufficient evidence', () => {
    const bare = { objectives: [objective('o', [ownIndicator('i', {}, { '2025': null })])] };
    const close = criterion('g', { role: 'gate', series: ownSeries('g', { '2024': 40, '2025': [30, 1] }) });
    const simulation = simulate({ ...bare, criteria: [met('c'), close] });
    const withheld = { data: null, total: null, mean: null, sd: null, achievement: null, objectives: {} };
    expect(simulation).toMatchObject(withheld);
    const { not_ready, insufficient_evidence } = simulation.probabilities;
    expect(not_ready).toBeGreaterThan(0.4);
    expect(not_ready + insufficient_evidence).toBeCloseTo(1, 12);
  });
});

describe('the probability of the sunset rule', () => {
  it('is that of the joint draws where every criterion has one', () => {
    const close = criterion('c', { series: ownSeries('c', { '2024': [31, 2], '2025': [32, 2] }) });
    const { ruleProbability } = simulate({ objectives, criteria: [close] }, { draws: 20_000 });
    const [assessed] = assess(input({ objectives, criteria: [close] })).criteria;
    expect(ruleProbability?.value).toBeCloseTo(assessed?.probability ?? Number.NaN, 1.5);
    expect([ruleProbability?.lower, ruleProbability?.upper]).toEqual(Array(2).fill(ruleProbability?.value));
  });

  it('knows that two criteria on one observation hold or fail together', () => {
    const series = ownSeries('c', { '2024': 40, '2025': [30, 2] });
    const pair = ['c', 'd'].map((id) => criterion(id, { series }));
    const rule = { all: pair.map(({ id }) => ({ ref: id })) };
    const { ruleProbability } = simulate({ objectives, criteria: pair, rule });
    expect(ruleProbability?.value).toBeGreaterThan(0.45);
    expect(assess(input({ objectives, criteria: pair, rule })).rule.probability?.lower).toBeCloseTo(0.25, 3);
  });

  it('is an interval with what is missing at 0 and at 1', () => {
    const silent = criterion('d', { condition: null, series: null });
    const close = criterion('c', { series: ownSeries('c', { '2024': 40, '2025': [31, 2] }) });
    const of = (rule: AssessmentInput['rule']) =>
      simulate({ objectives, criteria: [close, silent], rule }).ruleProbability!;
    const known = of({ ref: 'c' }).value!;
    expect(of({ all: [{ ref: 'c' }, { ref: 'd' }] })).toEqual({ value: null, lower: 0, upper: known });
    expect(of({ any: [{ ref: 'c' }, { ref: 'd' }] })).toEqual({ value: null, lower: known, upper: 1 });
  });

  it('is not there without a valid rule', () => {
    expect(simulate({ objectives, rule: null }).ruleProbability).toBeNull();
    expect(simulate({ objectives, rule: { all: [] } }).ruleProbability).toBeNull();
  });
});

describe('an assessment with its simulation', () => {
  it('is the plain assessment without draws', () => {
    const frozen = input(ready);
    const plain = { assessment: assess(frozen), simulation: null };
    expect(assessWithSimulation(frozen, { ...OPTIONS, draws: 0 })).toEqual(plain);
  });

  it('takes the class with the rule’s probability from the joint draws', () => {
    const series = ownSeries('c', { '2024': 45, '2025': [32.1, 2] });
    const many = ['c', 'd', 'e'].map((id) => criterion(id, { series }));
    const frozen = input({ objectives, criteria: many, rule: { all: many.map(({ id }) => ({ ref: id })) } });
    expect(assess(frozen).verdict.readiness).toBe('ready_for_drawdown');
    const { assessment, simulation } = assessWithSimulation(frozen, OPTIONS);
    expect(simulation?.ruleProbability?.lower).toBeGreaterThan(0.8);
    expect(assessment.verdict.readiness).toBe('exit_ready');
    expect(simulation).toMatchObject({ modal: 'exit_ready', unstable: false });
  });

  it('is unstable where the draws mostly fall in another class', () => {
    const close = ['c', 'd', 'e'].map((id) =>
      criterion(id, { series: ownSeries(id, { '2024': 45, '2025': [31, 2] }) }),
    );
    const rule = { any: close.map(({ id }) => ({ ref: id })) };
    const { assessment, simulation } = assessWithSimulation(
      input({ objectives, criteria: close, rule }),
      OPTIONS,
    );
    expect(assessment.criteria.map(({ truth }) => truth)).toEqual(['U', 'U', 'U']);
    expect(simulation?.modal).not.toBe(assessment.verdict.readiness);
    expect(simulation?.unstable).toBe(true);
  });
});
