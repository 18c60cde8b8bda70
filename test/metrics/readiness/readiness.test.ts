import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Truth } from '#metrics/domain/rule.ts';
import { calendarState, headlineOf } from '#metrics/readiness/calendar.ts';
import { criteriaShare } from '#metrics/readiness/criteria-share.ts';
import { type ErsComponents, exitReadinessScore } from '#metrics/readiness/exit-readiness-score.ts';
import {
  type ReadinessInput,
  readinessClass,
  readinessClassAtThresholds,
} from '#metrics/readiness/readiness-class.ts';

const components: ErsComponents = { achievement: 80, criteria: 80, durability: 80, ownership: 80 };

describe('the exit-readiness score', () => {
  it('is the weighted geometric mean of its components', () => {
    expect(exitReadinessScore(components, 'T').ers).toBeCloseTo(80, 9);
    const worked = exitReadinessScore(
      { achievement: 55.54, criteria: 50, durability: 70, ownership: 55 },
      'T',
    );
    expect(worked.ers).toBeCloseTo(55.6, 1);
  });

  it('shows a failed or undetermined safeguard in the published number', () => {
    expect(exitReadinessScore(components, 'F').published).toBe(49);
    expect(exitReadinessScore(components, 'U').published).toBe(74);
    expect(exitReadinessScore(components, 'U').ers).toBeCloseTo(80, 9);
  });

  it('is withheld with its reason, never replaced by 0', () => {
    const reasonWithout = (fields: Partial<ErsComponents>) =>
      exitReadinessScore({ ...components, ...fields }, 'T').withheldReason;
    expect(reasonWithout({ achievement: null })).toBe('achievement_unavailable');
    expect(reasonWithout({ criteria: null })).toBe('criteria_unavailable');
    expect(reasonWithout({ durability: null, ownership: null })).toBe('too_much_assumed');
    expect(reasonWithout({ ownership: null })).toBeNull();
  });

  it('is shown without the criteria component as well', () => {
    expect(exitReadinessScore({ ...components, criteria: 10 }, 'T').withoutCriteria).toBeCloseTo(80, 9);
  });

  it('rejects components outside 0–100', () => {
    expect(() => exitReadinessScore({ ...components, ownership: -1 }, 'T')).toThrow(
      'ownership must lie in [0, 100]',
    );
    expect(() => exitReadinessScore({ ...components, criteria: NaN }, 'T')).toThrow('criteria');
  });
});

describe('the share of criteria met', () => {
  const truth = (value: Truth, weight: number | null = null) => ({ truth: value, weight });

  it('shows the undetermined share beside it', () => {
    const share = criteriaShare([truth('T', 2), truth('U', 1), truth('F', 1)]);
    expect(share).toEqual({ met: 0.5, undetermined: 0.25 });
  });

  it('is exactly 1 when all are met, and unknown without criteria', () => {
    expect(criteriaShare(Array.from({ length: 7 }, () => truth('T')))).toEqual({ met: 1, undetermined: 0 });
    expect(criteriaShare([])).toBeNull();
  });
});

const ready: ReadinessInput = {
  gates: 'T',
  rule: 'T',
  ruleProbability: 0.9,
  ers: 78,
  reversal: 0.1,
  ownership: 70,
  shareMet: 1,
};

describe('the readiness class', () => {
  it('takes the first row that applies', () => {
    const at = (fields: Partial<ReadinessInput>) => readinessClass({ ...ready, ...fields });
    expect(at({})).toBe('exit_ready');
    expect(at({ rule: 'U' })).toBe('ready_for_drawdown');
    expect(at({ gates: 'U' })).toBe('conditions_emerging');
    expect(at({ gates: 'F' })).toBe('not_ready');
    expect(at({ ers: null })).toBe('insufficient_evidence');
    expect(at({ gates: 'F', ers: null })).toBe('not_ready');
    expect(at({ ers: 39 })).toBe('not_ready');
  });

  it('lets nothing unknown pass a test', () => {
    const unknowns: Partial<ReadinessInput>[] = [
      { ruleProbability: null },
      { reversal: null },
      { ownership: null },
    ];
    for (const fields of unknowns) expect(readinessClass({ ...ready, ...fields })).not.toBe('exit_ready');
    expect(readinessClass({ ...ready, shareMet: null, ownership: null })).toBe('conditions_emerging');
  });

  it('is shown with the classes at thresholds five points lower and higher', () => {
    expect(readinessClassAtThresholds(ready)).toEqual({
      lower: 'exit_ready',
      nominal: 'exit_ready',
      higher: 'ready_for_drawdown',
    });
  });

  it('never improves by an undetermined gate', () => {
    const order = ['not_ready', 'conditions_emerging', 'ready_for_drawdown', 'exit_ready'];
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (ers) => {
        const [open, silent] = (['T', 'U'] as const).map((gates) => readinessClass({ ...ready, ers, gates }));
        expect(order.indexOf(silent!)).toBeLessThanOrEqual(order.indexOf(open!));
      }),
    );
  });
});

describe('the calendar', () => {
  it('counts the sunset date itself as not yet past', () => {
    expect(calendarState(null, '2026-01-01')).toBe('no_sunset_date');
    expect(calendarState('2026-12-31', '2025-12-30')).toBe('in_mandate');
    expect(calendarState('2026-12-31', '2025-12-31')).toBe('sunset_approaching');
    expect(calendarState('2026-12-31', '2026-12-31')).toBe('sunset_approaching');
    expect(calendarState('2026-12-31', '2027-01-01')).toBe('past_sunset');
    expect(calendarState('2028-02-29', '2027-03-01')).toBe('sunset_approaching');
  });

  it('names date and conditions together once the date has passed', () => {
    expect(headlineOf('exit_ready', 'past_sunset')).toBe('past_sunset_conditions_met');
    expect(headlineOf('insufficient_evidence', 'past_sunset')).toBe('past_sunset_undetermined');
    expect(headlineOf('ready_for_drawdown', 'past_sunset')).toBe('past_sunset_conditions_unmet');
    expect(headlineOf('exit_ready', 'sunset_approaching')).toBe('exit_ready');
  });
});
