import { describe, expect, it } from 'vitest';
import { assessGoalposts } from '#metrics/assessment/assess-goalposts.ts';
import type { InputIndicator } from '#metrics/assessment/assessment-input.ts';
import type { InputTargetVersion } from '#metrics/assessment/mandate-input.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { indicator, input, mandate, objective } from './build-input.ts';

const OPTIONS = { mission: 'm', asOf: '2026-06-30', draws: 500, seed: 1, parameters: DEFAULT_PARAMETERS };

const target = (value: number | null, fields: Partial<InputTargetVersion> = {}): InputTargetVersion => ({
  value,
  dueOn: '2025-12-31',
  setOn: '2019-06-30',
  reason: 'original',
  approvedBy: null,
  ...fields,
});
const goalpostsOf = (targets: readonly InputTargetVersion[], fields: Partial<InputIndicator> = {}) =>
  assessGoalposts(
    input({
      objectives: [objective('o', [indicator('i', fields)])],
      mandate: mandate({ targets: { i: targets } }),
    }),
    OPTIONS,
  ).indicators;

describe('moved goalposts', () => {
  it('are a share of the original journey, negative where the target was loosened', () => {
    const eased = target(35, {
      dueOn: '2026-12-31',
      setOn: '2023-06-12',
      reason: 'change_in_context',
      approvedBy: 'Committee',
    });
    const [moved] = goalpostsOf([target(40), eased]);
    expect(moved).toMatchObject({ move: 'loosened', shift: { value: -0.25 }, postponedDays: 365 });
    expect(moved?.changes).toEqual([
      {
        from: { value: 40, dueOn: '2025-12-31' },
        to: { value: 35, dueOn: '2026-12-31' },
        shift: { known: true, value: -0.25 },
        setOn: '2023-06-12',
        reason: 'change_in_context',
        approvedBy: 'Committee',
      },
    ]);
  });

  it('follow the direction: a lower rate asked for is a tighter target', () => {
    const [moved] = goalpostsOf([target(10), target(5)], {
      direction: 'lower',
      baseline: { value: 20, period: { label: '2018', start: '2018-01-01', end: '2018-12-31' } },
    });
    expect(moved).toMatchObject({ move: 'tightened', shift: { value: 0.5 } });
  });

  it('add up over the changes', () => {
    const [moved] = goalpostsOf([target(40), target(30), target(44)]);
    const shifts = moved?.changes.map(({ shift }) => (shift.known ? shift.value : Number.NaN));
    expect(shifts).toEqual([-0.5, 0.7]);
    expect(moved).toMatchObject({ move: 'tightened', shift: { value: 0.2 } });
  });

  it('stand still where only the date moved', () => {
    const [moved] = goalpostsOf([target(40), target(40, { dueOn: '2027-06-30' })]);
    expect(moved).toMatchObject({ move: 'unchanged', shift: { value: 0 }, postponedDays: 546 });
    expect(moved?.changes).toHaveLength(1);
  });

  it('are unknown without a journey to be a share of', () => {
    expect(goalpostsOf([target(20), target(30)])[0]).toMatchObject({
      move: 'unknown',
      shift: { kind: 'undefined', reason: 'zero_distance' },
    });
    expect(goalpostsOf([target(40), target(30)], { baseline: null })[0]).toMatchObject({
      move: 'unknown',
      shift: { kind: 'missing', reason: 'no_baseline' },
    });
    const range = goalpostsOf([target(null), target(null, { dueOn: null })], { direction: 'maintain' })[0];
    expect(range).toMatchObject({ move: 'unknown', shift: { reason: 'range_target' }, postponedDays: null });
  });

  it('are not spoken of where no target was ever set', () => {
    expect(goalpostsOf([])).toEqual([]);
  });
});

describe('the composite against the first targets', () => {
  const compositeOf = (original: number | null, draws = 500) => {
    const first = original === null ? null : { value: original, lower: null, upper: null };
    const use = indicator('i', { originalTarget: first });
    return assessGoalposts(input({ objectives: [objective('o', [use])] }), { ...OPTIONS, draws }).composite;
  };

  it('stands beside that against the targets in force, and the effect has an interval of its own', () => {
    const { original, current, effect, interval } = compositeOf(60);
    expect([original, current, effect].map((value) => Math.round(value ?? 0))).toEqual([35, 70, 35]);
    // Both rest on one observation, so the error of the effect is half that of the score and not larger.
    expect(interval?.lower).toBeGreaterThan(30);
    expect(interval?.upper).toBeLessThan(40);
  });

  it('is the same, without any error, where no target moved', () => {
    expect(compositeOf(40)).toMatchObject({ effect: 0, interval: { lower: 0, upper: 0 } });
  });

  it('is unknown without first targets, and has no interval without draws', () => {
    expect(compositeOf(null)).toMatchObject({ original: null, effect: null, interval: null });
    expect(compositeOf(60, 0)).toMatchObject({ effect: expect.closeTo(35, 9), interval: null });
  });
});
