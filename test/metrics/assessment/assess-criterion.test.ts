import { describe, expect, it } from 'vitest';
import { assessCriterion } from '#metrics/assessment/assess-criterion.ts';
import type { InputCriterion } from '#metrics/assessment/assessment-input.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { condition, criterion, ON, series } from './build-input.ts';

const at = (fields: Partial<InputCriterion>, on = ON) =>
  assessCriterion(criterion('c', fields), on, DEFAULT_PARAMETERS);

describe('a criterion', () => {
  it('is met when every expected period is, with each period’s value and provenance', () => {
    const result = at({});
    expect(result).toMatchObject({ truth: 'T', reason: null });
    expect(result.periods.map(({ period, truth, ref }) => [period.label, truth, ref])).toEqual([
      ['2024', 'T', 'ref-2024'],
      ['2025', 'T', 'ref-2025'],
    ]);
    expect(result.probability).toBeCloseTo(0.99865 * 0.99997, 4);
  });

  it('is not met by one failing period, even beside a gap', () => {
    expect(at({ series: series({ '2024': 33, '2025': 20 }) })).toMatchObject({ truth: 'F', reason: null });
    const beside = at({ series: series({ '2025': 20 }) });
    expect(beside).toMatchObject({ truth: 'F', probability: null, probabilityBounds: { lower: 0 } });
    expect(beside.probabilityBounds.upper).toBeLessThan(1e-20);
  });

  it('does not skip a period without data', () => {
    const gap = at({ series: series({ '2023': 33, '2025': 34 }) });
    expect(gap).toMatchObject({
      truth: 'U',
      reason: 'missing',
      probability: null,
      probabilityBounds: { lower: 0, upper: 1 },
    });
    expect(gap.periods.map((period) => period.reason)).toEqual(['missing', null]);
  });

  it('is stale when the expected periods lie after the last observation', () => {
    expect(at({ series: series({ '2020': 33, '2021': 34 }) })).toMatchObject({ truth: 'U', reason: 'stale' });
  });

  it('is too close to call when the error is as wide as the distance', () => {
    expect(at({ series: series({ '2024': 33, '2025': 30.2 }) })).toMatchObject({
      truth: 'U',
      reason: 'too_close_to_call',
    });
  });

  it('asks for the quality it was given', () => {
    const result = at({ condition: condition({ minQuality: 'A' }) });
    expect(result).toMatchObject({ truth: 'U', reason: 'quality' });
  });

  it('cannot be determined without a condition, with one that is not valid, or without a series', () => {
    expect(at({ condition: null }).reason).toBe('no_measurable_condition');
    expect(at({ condition: condition({ comparator: 'between' }) }).reason).toBe('condition_invalid');
    expect(at({ series: null }).reason).toBe('missing');
    expect(at({ series: series({}) }).reason).toBe('missing');
  });

  it('needs an error to be known or assumable', () => {
    const silent = series({ '2024': 33, '2025': 34 });
    const observations = silent.observations.map((item) => ({
      ...item,
      uncertainty: { kind: 'unknown' as const },
    }));
    const unstated = { ...silent, observations };
    expect(at({ series: unstated, span: null })).toMatchObject({ truth: 'U', reason: 'uncertainty_unknown' });
    expect(at({ series: unstated, span: 20 })).toMatchObject({ truth: 'T' });
  });
});

describe('a criterion without a calendar', () => {
  const irregular = condition({ sustained: { periods: 1, frequency: 'irregular' } });

  it('takes the last observation while it is usable', () => {
    const facts = {
      condition: irregular,
      series: series({ '2025-03-01': [40, 0] }, { frequency: 'irregular' }),
    };
    expect(at(facts)).toMatchObject({ truth: 'T', probability: 1 });
  });

  it('does not carry an uncertain value forward when nothing says how fast it moves', () => {
    const aged = series({ '2024-03-01': [40, 1] }, { frequency: 'irregular' });
    expect(at({ condition: irregular, series: aged, span: null }).reason).toBe('uncertainty_unknown');
    expect(at({ condition: irregular, series: aged, span: 20 })).toMatchObject({ truth: 'T' });
  });

  it('lets an observation expire', () => {
    const facts = {
      condition: irregular,
      series: series({ '2019-03-01': [40, 0] }, { frequency: 'irregular' }),
    };
    expect(at(facts)).toMatchObject({ truth: 'U', reason: 'stale' });
  });
});
