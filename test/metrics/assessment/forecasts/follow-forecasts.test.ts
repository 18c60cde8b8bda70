import { describe, expect, it } from 'vitest';
import type { AssessmentInput, InputIndicator } from '#metrics/assessment/assessment-input.ts';
import { followForecasts } from '#metrics/assessment/forecasts/follow-forecasts.ts';
import type { EarlierAssessment, Forecast } from '#metrics/assessment/forecasts/forecast.ts';
import { decimalYear } from '#metrics/domain/period.ts';
import { project } from '#metrics/projection/project.ts';
import { indicator, input, objective, observations, series, type Values } from '../build-input.ts';
import { knownValue, traceAll } from '../trajectory/trace.ts';

const THEN = { '2021': 26, '2022': 27, '2023': 29, '2024': 31, '2025': 34 };
const DATES = { targetDueOn: '2028-06-30', expiresOn: '2027-02-28' } as const;

function inputsOf(values: Values, on: string, fields: Partial<InputIndicator> = {}): AssessmentInput {
  const use = indicator('i', { targetDueOn: DATES.targetDueOn, series: series(values), ...fields });
  return input({ on, expiresOn: DATES.expiresOn, objectives: [objective('o', [use])] });
}

function made(id: string, inputs: AssessmentInput): EarlierAssessment {
  return { id, inputs, trajectories: traceAll(inputs) };
}

const EARLIER = made('first', inputsOf(THEN, '2026-06-30'));
const follow = (present: AssessmentInput, earlier: readonly EarlierAssessment[] = [EARLIER]) =>
  followForecasts(earlier, present);
const byKind = (forecasts: readonly Forecast[]) =>
  Object.fromEntries(forecasts.map((item) => [item.kind, item]));

describe('a forecast', () => {
  it('is not due before its date, and is then said to be unknown instead of right', () => {
    const { forecasts } = follow(inputsOf(THEN, '2026-11-25'));
    expect(forecasts.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['target', { known: false, kind: 'missing', reason: 'not_due' }],
      ['expiry', { known: false, kind: 'missing', reason: 'not_due' }],
    ]);
  });

  it('is the one on record, and is judged by the figure for the period that contains its date', () => {
    const present = inputsOf({ ...THEN, '2026': 35, '2027': 36, '2028': 41 }, '2029-06-30');
    const { target, expiry } = byKind(follow(present).forecasts);
    const projection = knownValue(EARLIER.trajectories[0]!.projection);
    const { on, value, lower, upper, level, probabilityMet } = knownValue(projection.atTarget);
    expect(target).toMatchObject({ on, value, lower, upper, level, probabilityMet, basis: '2025' });
    expect(target?.outcome).toMatchObject({
      value: { period: '2028', value: 41, isMet: true, isInside: lower <= 41 && 41 <= upper },
    });
    expect(expiry?.outcome).toMatchObject({ value: { period: '2027', value: 36, isMet: false } });
  });

  it.each([
    [1_000, false],
    [41, true],
  ])('says of %d whether its interval holds it: %s', (value, isInside) => {
    const present = inputsOf({ ...THEN, '2028': value }, '2029-06-30');
    const { target } = byKind(follow(present).forecasts);
    expect(knownValue(target!.outcome).isInside).toBe(isInside);
  });

  it('is held against the target of its own time, wherever the target went since', () => {
    const moved = { target: { value: 60, lower: null, upper: null } };
    const present = inputsOf({ ...THEN, '2028': 41 }, '2029-06-30', moved);
    const { target } = byKind(follow(present).forecasts);
    expect(target?.outcome).toMatchObject({ value: { isMet: true } });
  });

  it.each([
    ['not_observed_yet', inputsOf(THEN, '2029-06-30')],
    ['not_observed_yet', inputsOf({ ...THEN, '2028': null }, '2029-06-30')],
    ['indicator_dropped', input({ on: '2029-06-30', objectives: [] })],
  ])('has no outcome, with the reason: %s', (reason, present) => {
    const { target } = byKind(follow(present).forecasts);
    expect(target?.outcome).toMatchObject({ known: false, reason });
  });

  it('has no outcome across a break in the series', () => {
    const values = { ...THEN, '2026': 35, '2028': 41 };
    const broken = observations(values).map((item) => ({
      ...item,
      breakBefore: item.period.label === '2026',
    }));
    const present = inputsOf({}, '2029-06-30', { series: series({}, { observations: broken }) });
    const { target } = byKind(follow(present).forecasts);
    expect(target?.outcome).toMatchObject({ known: false, reason: 'comparability_break' });
  });

  it('that knew the figure already is no forecast, and counts in no statistic', () => {
    const values = { ...THEN, '2028': 41 };
    const hindsight = made('hindsight', inputsOf(values, '2026-06-30'));
    const { forecasts, record } = follow(inputsOf(values, '2029-06-30'), [hindsight]);
    expect(byKind(forecasts).target?.outcome).toMatchObject({ value: { isForeknown: true } });
    expect(record.inside.forecasts).toBe(0);
  });
});

describe('the newest figure', () => {
  it('is held against the fan at the middle of its period, without a probability that nobody stated', () => {
    const present = inputsOf({ ...THEN, '2026': 35 }, '2027-01-15');
    const { newest } = byKind(follow(present).forecasts);
    const [expected] = knownValue(
      project({
        t: [2021.5, 2022.5, 2023.5, 2024.5, 2025.5],
        y: Object.values(THEN),
        scale: 'linear',
        horizons: [1],
        goal: null,
      }),
    ).horizons;
    const { value, lower, upper } = expected!;
    expect(newest).toMatchObject({ value, lower, upper, level: 0.9, probabilityMet: null });
    expect(Math.abs(decimalYear(newest!.on) - 2026.5)).toBeLessThan(1 / 365);
    expect(newest?.outcome).toMatchObject({ value: { period: '2026', value: 35, isMet: null } });
  });

  it('is not listed again where it is what came at one of the dates', () => {
    const { forecasts } = follow(inputsOf({ ...THEN, '2027': 36 }, '2028-01-15'));
    expect(forecasts.map(({ kind }) => kind)).toEqual(['target', 'expiry']);
  });

  it('is no test of a fan that rests on it', () => {
    const { forecasts } = follow(inputsOf({ ...THEN, '2025': 33 }, '2026-11-25'));
    expect(forecasts.map(({ kind }) => kind)).not.toContain('newest');
  });
});

describe('over several assessments', () => {
  it('a forecast repeated from the same figures counts once, under the first that made it', () => {
    const again = made('second', inputsOf(THEN, '2026-09-30'));
    const { forecasts } = follow(inputsOf(THEN, '2026-11-25'), [EARLIER, again]);
    expect(forecasts.map(({ assessment }) => assessment)).toEqual(['first', 'first']);
  });

  it('forecasts from newer figures stand beside the first, and of one figure both count as one', () => {
    const newer = made('second', inputsOf({ ...THEN, '2026': 35 }, '2027-01-15'));
    const present = inputsOf({ ...THEN, '2026': 35, '2028': 41 }, '2029-06-30');
    const { forecasts, record } = follow(present, [EARLIER, newer]);
    const dated = forecasts.filter(({ kind }) => kind === 'target');
    expect(dated.map(({ assessment, basis }) => [assessment, basis])).toEqual([
      ['first', '2025'],
      ['second', '2026'],
    ]);
    expect(record.inside).toMatchObject({ forecasts: 2, observations: 1 });
    expect(record.brier).toMatchObject({ forecasts: 2, observations: 1 });
  });

  it('an indicator without a projection made no forecast', () => {
    const short = made('short', inputsOf({ '2024': 31, '2025': 34 }, '2026-06-30'));
    expect(follow(inputsOf(THEN, '2029-06-30'), [short]).forecasts).toEqual([]);
    expect(follow(inputsOf(THEN, '2029-06-30'), []).forecasts).toEqual([]);
  });
});
