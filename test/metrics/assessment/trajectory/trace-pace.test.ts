import { describe, expect, it } from 'vitest';
import { computeTrajectories } from '#metrics/assessment/trajectory/compute-trajectories.ts';
import { parsePeriod } from '#metrics/domain/period.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { input, observations, series } from '../build-input.ts';
import { knownValue, trace } from './trace.ts';

describe('the pace of an indicator', () => {
  it('goes from the baseline to the latest observation, against the date of the target in force', () => {
    // 20 in mid-2018 to 34 in mid-2025; 40 by 30 June 2028: (34 − 20)/7 against (40 − 20)/(2028.4945 − 2018.5).
    const pace = knownValue(trace({ isRatioScale: false }).pace);
    expect(pace).toMatchObject({ class: 'on_track', method: 'linear', profile: 'eurostat', actual: 2 });
    expect(pace.required).toBeCloseTo(20 / (2028 + 181 / 366 - 2018.5), 9);
  });

  it('compounds on a ratio scale', () => {
    const pace = knownValue(trace({}).pace);
    expect(pace.method).toBe('cagr');
    expect(pace.actual).toBeCloseTo((34 / 20) ** (1 / 7) - 1, 9);
  });

  it('is classed by the profile in force', () => {
    const slow = series({ '2023': 24, '2024': 26, '2025': 27 });
    const profile = { ...DEFAULT_PARAMETERS, pace: { ...DEFAULT_PARAMETERS.pace, profile: 'un' as const } };
    const frozen = input();
    const objectives = frozen.objectives.map((item) => ({
      ...item,
      indicators: item.indicators.map((use) => ({ ...use, isRatioScale: false, series: slow })),
    }));
    const classes = [DEFAULT_PARAMETERS, profile].map((parameters) => {
      const [traced] = computeTrajectories({ ...frozen, objectives }, { parameters });
      return knownValue(traced!.pace);
    });
    // (27 − 20)/7 = 1 a year of 2.0011 needed.
    expect(classes).toMatchObject([
      { class: 'insufficient', profile: 'eurostat' },
      { class: 'insufficient', profile: 'un' },
    ]);
    expect(classes[0]!.ratio).toBeCloseTo(0.4997, 3);
  });

  it('has no deadline without a date, and too few data without a baseline', () => {
    expect(trace({ targetDueOn: null }).pace).toMatchObject({ value: { class: 'no_deadline' } });
    expect(trace({ baseline: null }).pace).toMatchObject({ value: { class: 'insufficient_data' } });
  });

  it('does not join the two sides of a break in comparability', () => {
    const broken = observations({ '2023': 29, '2024': 31, '2025': 34 }).map((item) => ({
      ...item,
      breakBefore: item.period.label === '2024',
    }));
    const cut = { series: { ...series({}), observations: broken } };
    expect(trace(cut).pace).toMatchObject({ known: false, reason: 'comparability_break' });
    expect(trace(cut).milestones).toMatchObject({ known: false, reason: 'comparability_break' });
    const rebased = { ...cut, baseline: { value: 31, period: parsePeriod('2024')! } };
    expect(trace(rebased).pace).toMatchObject({ known: true });
  });

  it('of a range to be kept is that of the distance outside it', () => {
    const range = { value: null, lower: 40, upper: null };
    expect(trace({ direction: 'maintain', target: range }).pace).toMatchObject({ value: { actual: 2 } });
    const open = { value: null, lower: null, upper: null };
    expect(trace({ direction: 'maintain', target: open }).pace).toMatchObject({ reason: 'no_target' });
  });
});
