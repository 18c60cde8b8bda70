import { describe, expect, it } from 'vitest';
import { assessEvidence } from '#metrics/assessment/assess-evidence.ts';
import type { InputIndicator } from '#metrics/assessment/assessment-input.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { indicator, input, objective, series } from './build-input.ts';

const OPTIONS = { mission: 'm', asOf: '', draws: 0, seed: 1, parameters: DEFAULT_PARAMETERS };
const run = (...indicators: InputIndicator[]) =>
  assessEvidence(input({ objectives: [objective('o', indicators)] }), OPTIONS);

function graded(id: string, grade: 'A' | 'B' | 'D' | null, year: string) {
  const base = series({ [year]: 30 });
  return indicator(id, {
    series: { ...base, observations: base.observations.map((one) => ({ ...one, grade })) },
  });
}

describe('the evidence of an assessment', () => {
  it('keeps the stated grade while a figure is current, and caps it at C when it is stale', () => {
    const { indicators } = run(graded('i', 'A', '2025'), graded('j', 'A', '2022'), graded('k', 'D', '2022'));
    const latest = indicators.map((one) => (one.latest.known ? one.latest.value : null));
    expect(latest).toMatchObject([
      { staleness: 'current', timeliness: 4, stated: 'A', grade: 'A' },
      { staleness: 'stale', timeliness: 0, stated: 'A', grade: 'C' },
      { staleness: 'stale', timeliness: 0, stated: 'D', grade: 'D' },
    ]);
  });

  it('states the share of weight by grade, with what is ungraded and what is missing', () => {
    const { weightByGrade } = run(
      graded('i', 'B', '2025'),
      graded('j', null, '2025'),
      graded('k', 'A', '2015'),
      indicator('l', { series: series({}) }),
    );
    expect(weightByGrade).toEqual({ A: 0, B: 0.25, C: 0, D: 0, ungraded: 0.25, missing: 0.5 });
  });

  it('knows nothing of an indicator without a figure', () => {
    expect(run(indicator('i', { series: series({}) })).indicators).toMatchObject([
      { latest: { known: false, reason: 'no_observation' } },
    ]);
  });

  it('states how far first releases were off, over the periods released again', () => {
    const base = series({ '2023': 24, '2024': 31, '2025': 30 });
    const first = [26, 30];
    const observations = base.observations.map((one, i) => {
      const released = first[i];
      return released === undefined ? one : { ...one, releases: { count: 2, first: released } };
    });
    const released = indicator('i', { series: { ...base, observations } });
    expect(run(released, indicator('j')).indicators.map((one) => one.revisions)).toEqual([
      { known: true, value: { periods: 2, meanRevision: -0.5, meanAbsoluteRevision: 1.5 } },
      { known: false, kind: 'missing', reason: 'no_first_releases' },
    ]);
  });
});
