import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '#metrics/assessment/assess.ts';
import { parsePeriod } from '#metrics/domain/period.ts';
import { METHOD_VERSION } from '#metrics/parameters.ts';
import { criterion, indicator, input, objective, series } from './build-input.ts';

const owned = (value: number) => indicator('own', { role: 'ownership', series: series({ '2025': value }) });

describe('an assessment', () => {
  it('carries the method, its parameters and the date', () => {
    const result = assess(input());
    expect(result).toMatchObject({ methodVersion: METHOD_VERSION, on: '2026-06-30' });
    expect(result.parameters.floor).toBe(1);
  });

  it('uses the latest observation whose period has ended, with its age and provenance', () => {
    const [result] = assess(input()).indicators;
    expect(result?.progress).toMatchObject({ status: 'normal', score: 70 });
    expect(result?.observation).toMatchObject({ ref: 'ref-2025', value: 34 });
    expect(result?.observation?.ageYears).toBeCloseTo(0.493, 3);
    const [earlier] = assess(input({ on: '2025-06-30' })).indicators;
    expect(earlier?.observation).toMatchObject({ ref: 'ref-2024', value: 31 });
  });

  it('adds up to a verdict when everything is known', () => {
    const result = assess(input({ objectives: [objective('o', [indicator('i'), owned(36)])] }));
    expect(result.composite.score).toBeCloseTo(75, 9);
    expect(result.rule).toMatchObject({ truth: 'T', reason: null });
    expect(result.gates).toEqual({ truth: 'T', hasSafeguards: false });
    expect(result.components).toMatchObject({ criteria: 100, ownership: 80 });
    // Half of the weight has five observations: durability is not known, and is listed as assumed.
    expect(result.ers.assumed).toEqual(['durability']);
    expect(result.verdict.calendar).toBe('no_sunset_date');
    expect(result.verdict.readiness).toBe('conditions_emerging');
  });

  it('measures durability where two thirds of the weight has five observations', () => {
    const result = assess(input());
    expect(result.reversal.coverage).toBe(1);
    expect(result.components.durability).toBeGreaterThan(50);
    expect(result.ers.assumed).toEqual(['ownership']);
  });
});

describe('what an assessment does not know', () => {
  it('stays visible when it has expired, but counts as missing', () => {
    const old = indicator('i', { series: series({ '2014': 39 }) });
    const result = assess(input({ objectives: [objective('o', [old])] }));
    expect(result.indicators[0]).toMatchObject({
      reason: 'expired',
      progress: { status: 'missing', score: null },
    });
    expect(result.indicators[0]?.observation).toMatchObject({ value: 39, distribution: null });
    expect(result.composite).toMatchObject({ isWithheld: true, score: null, bounds: { lower: 1 } });
    expect(result.quality.weightByGrade).toMatchObject({ B: 0, missing: 1 });
    expect(result.quality.medianAgeYears).toBeNull();
    expect(result.verdict.readiness).toBe('insufficient_evidence');
  });

  it('is named: no baseline, no target, no observation', () => {
    const uses = [
      indicator('a', { baseline: null }),
      indicator('b', { target: null }),
      indicator('c', { series: series({ '2025': null }) }),
    ];
    const reasons = assess(input({ objectives: [objective('o', uses)] })).indicators.map(
      ({ reason }) => reason,
    );
    expect(reasons).toEqual(['no_baseline', 'no_target', 'missing']);
  });

  it('leaves a mission without objectives, criteria and rule without a score and without a class', () => {
    const result = assess(input({ objectives: [], criteria: [], rule: null }));
    expect(result.composite.reason).toBe('no_objectives');
    expect(result.rule).toMatchObject({ truth: 'U', reason: 'no_sunset_rule', probability: null });
    expect(result.criteriaShare).toBeNull();
    expect(result.ers).toMatchObject({ ers: null, withheldReason: 'achievement_unavailable' });
    expect(result.verdict).toMatchObject({ readiness: 'insufficient_evidence' });
  });

  it('includes a rule that refers to nothing, which is undetermined and never met', () => {
    const result = assess(input({ rule: { all: [{ ref: 'x' }] } }));
    expect(result.rule).toMatchObject({ truth: 'U', reason: 'rule_invalid' });
    expect(result.rule.problems[0]?.code).toBe('unknown_reference');
    expect(result.ers.withheldReason).toBe('criteria_unavailable');
  });

  it('never opens a gate', () => {
    const gate = criterion('g', { role: 'gate', series: null });
    const result = assess(input({ criteria: [criterion('c'), gate] }));
    expect(result.gates).toEqual({ truth: 'U', hasSafeguards: true });
    expect(result.ers.published).toBeLessThanOrEqual(74);
    expect(result.criteriaShare).toEqual({ met: 1, undetermined: 0 });
  });
});

describe('the score', () => {
  it('leaves context out and shows it', () => {
    const context = indicator('k', {
      role: 'context',
      direction: 'neutral',
      series: series({ '2025': 900 }),
    });
    const result = assess(input({ objectives: [objective('o', [indicator('i'), context])] }));
    expect(result.composite.score).toBeCloseTo(70, 9);
    expect(result.indicators[1]).toMatchObject({ isScored: false, globalWeight: 0, reason: 'context_only' });
    expect(result.indicators[1]?.observation).toMatchObject({ value: 900 });
  });

  it('is shown against the original targets too', () => {
    const loosened = indicator('i', { originalTarget: { value: 60, lower: null, upper: null } });
    const result = assess(input({ objectives: [objective('o', [loosened])] }));
    expect(result.againstOriginalTargets.score).toBeCloseTo(35, 9);
    expect(result.againstOriginalTargets.rebasingEffect).toBeCloseTo(35, 9);
  });

  it('flags a value below its baseline and a series broken since', () => {
    const [first, ...rest] = series({ '2024': 15, '2025': 14 }).observations;
    const broken = series({}, { observations: [first!, { ...rest[0]!, breakBefore: true }] });
    const result = assess(input({ objectives: [objective('o', [indicator('i', { series: broken })])] }));
    expect(result.indicators[0]?.flags).toEqual(['below_baseline', 'comparability_break']);
  });

  it('widens the error of an observation that has aged', () => {
    const aged = indicator('i', { series: series({ '2023': 30 }) });
    const [result] = assess(input({ objectives: [objective('o', [aged])] })).indicators;
    expect(result?.flags).toEqual(['widened_by_age']);
    expect(result?.observation?.staleness?.status).toBe('ageing');
    // One standard error of 1, and one excess year of a tenth of 20.
    const sd = Math.sqrt(1 + 4 * (result?.observation?.staleness?.excessAgeYears ?? 0));
    expect(result?.observation?.distribution).toMatchObject({ sdLower: sd, sdUpper: sd });
  });

  it('rejects indicators that share an id', () => {
    const twice = [objective('a', [indicator('i')]), objective('b', [indicator('i')])];
    expect(() => assess(input({ objectives: twice }))).toThrow('indicators must have different ids');
  });
});

describe('for any values', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });

  it('holds no NaN and no infinite number anywhere', () => {
    const noNaN = (item: unknown): boolean => {
      if (typeof item === 'number') return Number.isFinite(item);
      return typeof item !== 'object' || item === null || Object.values(item).every(noNaN);
    };
    const any = fc.record({
      past: fc.array(value, { maxLength: 8 }),
      target: value,
      baseline: fc.option(value),
    });
    fc.assert(
      fc.property(
        any,
        fc.constantFrom('linear' as const, 'log' as const),
        ({ past, target, baseline }, scale) => {
          const values = Object.fromEntries(past.map((item, index) => [String(2025 - index), item]));
          const use = indicator('i', {
            scale,
            series: series(values),
            target: { value: target, lower: null, upper: null },
            baseline: baseline === null ? null : { value: baseline, period: parsePeriod('2015')! },
          });
          const result = assess(input({ objectives: [objective('o', [use])] }));
          expect(noNaN(result)).toBe(true);
        },
      ),
    );
  });
});
