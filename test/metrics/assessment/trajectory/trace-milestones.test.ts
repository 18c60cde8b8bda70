import { describe, expect, it } from 'vitest';
import { knownValue, trace } from './trace.ts';

describe('the planned path of an indicator', () => {
  it('is a straight line from baseline to target where no milestone is set, and says so', () => {
    const progress = knownValue(trace({}).milestones);
    expect(progress.isStraightLineAssumed).toBe(true);
    // 7 of 9.9945 years gone: 20 + 20·7/9.9945 expected, 34 observed.
    expect(progress.expected).toBeCloseTo(20 + (20 * 7) / (2028 + 181 / 366 - 2018.5), 9);
  });

  it('runs through its milestones, in whatever order they are written', () => {
    const milestones = [
      { on: '2025-07-02', value: 36 },
      { on: '2022-01-01', value: 22 },
    ];
    const progress = knownValue(trace({ milestones }).milestones);
    // The middle of 2025 is 2 July, the day of the milestone, within half a day.
    expect(progress).toMatchObject({ isStraightLineAssumed: false, isOnSchedule: false });
    expect(progress.expected).toBeCloseTo(36, 1);
    expect(progress.gap).toBeCloseTo((34 - 36) / 20, 2);
    expect(trace({ milestones: milestones.toReversed() }).milestones).toEqual({
      known: true,
      value: progress,
    });
  });

  it.each([
    ['no_baseline', { baseline: null }],
    ['no_target', { target: null }],
    ['no_deadline', { targetDueOn: null }],
    ['path_out_of_order', { milestones: [{ on: '2029-01-01', value: 39 }] }],
    ['path_out_of_order', { targetDueOn: '2017-01-01' }],
    ['undefined_log', { scale: 'log' as const, target: { value: 0, lower: null, upper: null } }],
    ['range_target', { direction: 'maintain' as const }],
  ])('is unknown for %s', (reason, fields) => {
    expect(trace(fields).milestones).toMatchObject({ known: false, reason });
  });
});
