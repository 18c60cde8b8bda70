import { describe, expect, it } from 'vitest';
import { assessDisclosure } from '#metrics/assessment/assess-disclosure.ts';
import type { AssessmentInput, InputObservation, InputSeries } from '#metrics/assessment/assessment-input.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { criterion, indicator, input, objective, series } from './build-input.ts';

const OPTIONS = { mission: 'm', asOf: '', draws: 0, seed: 1, parameters: DEFAULT_PARAMETERS };
const run = (fields: Partial<AssessmentInput>) =>
  assessDisclosure(input({ criteria: [], rule: null, ...fields }), OPTIONS);

/** Series of one figure, computed from so many of so many. */
function counted(count: number | null, personsAtRisk: number | null, fields: Partial<InputSeries> = {}) {
  const base = series({ '2025': 30 });
  const observations = base.observations.map(
    (observation): InputObservation => ({
      ...observation,
      ref: `${count}/${personsAtRisk}`,
      counts: { count, personsAtRisk },
    }),
  );
  return { ...base, observations, ...fields };
}
const withSeries = (id: string, of: InputSeries) => indicator(id, { series: of });

describe('disclosure of an assessment', () => {
  it('names what is suppressed and why, never its value', () => {
    const result = run({
      objectives: [objective('o', [withSeries('i', counted(3, 900)), withSeries('j', counted(80, 900))])],
    });
    expect(result.figures).toEqual({ publish: 1, suppress: 1, undetermined: 0 });
    expect(result.suppressed).toMatchObject([
      { ref: '3/900', subjects: ['i'], reason: 'small_count', threshold: 5 },
    ]);
    expect(JSON.stringify(result.suppressed)).not.toContain('value');
  });

  it('withholds the score of the indicator, and of an objective that is nothing else', () => {
    const small = withSeries('i', counted(3, 900));
    const large = withSeries('j', counted(80, 900));
    expect(run({ objectives: [objective('o', [small, large])] }).withheldWith).toEqual([
      { kind: 'indicator_score', id: 'i' },
    ]);
    expect(run({ objectives: [objective('o', [small]), objective('p', [large])] }).withheldWith).toEqual([
      { kind: 'indicator_score', id: 'i' },
      { kind: 'objective_score', id: 'o' },
    ]);
    expect(run({ objectives: [objective('o', [small])] }).withheldWith).toEqual([
      { kind: 'indicator_score', id: 'i' },
      { kind: 'objective_score', id: 'o' },
      { kind: 'mission_score', id: null },
    ]);
  });

  it('asks for more where the matter is sensitive', () => {
    const of = (fields: Partial<InputSeries>) =>
      run({ objectives: [objective('o', [withSeries('i', counted(8, 900, fields))])] }).figures;
    expect(of({}).suppress).toBe(0);
    expect(of({ isSensitive: true }).suppress).toBe(1);
  });

  it('counts a figure once, with everything that rests on it', () => {
    const shared = counted(3, 900);
    const result = run({
      objectives: [objective('o', [withSeries('i', shared)])],
      criteria: [criterion('c', { series: shared })],
      rule: { ref: 'c' },
    });
    expect(result.figures.suppress).toBe(1);
    expect(result.suppressed[0]?.subjects).toEqual(['i', 'c']);
  });

  it('cannot decide about figures without their counts, and says how many', () => {
    const result = run({
      objectives: [objective('o', [withSeries('i', series({ '2024': 29, '2025': 30, '2023': null }))])],
    });
    expect(result.figures).toEqual({ publish: 0, suppress: 0, undetermined: 2 });
    expect(result.undetermined).toEqual([{ reason: 'count_not_recorded', figures: 2 }]);
    expect(result.withheldWith).toEqual([]);
  });

  it('reads the counts that a published error rests on', () => {
    const [latest] = series({ '2025': 30 }).observations;
    const of = (uncertainty: InputObservation['uncertainty']) =>
      run({
        objectives: [
          objective('o', [withSeries('i', { ...series({}), observations: [{ ...latest!, uncertainty }] })]),
        ],
      }).figures;
    const proportion = { kind: 'proportion', designEffect: null, scale: 100 } as const;
    expect(of({ ...proportion, successes: 30, trials: 100 }).publish).toBe(1);
    expect(of({ ...proportion, successes: 6, trials: 18 }).suppress).toBe(1);
    expect(of({ kind: 'count', count: 2, exposure: 9000, per: 100_000, dispersion: null }).suppress).toBe(1);
  });
});
