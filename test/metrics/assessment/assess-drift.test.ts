import { describe, expect, it } from 'vitest';
import { assessDrift } from '#metrics/assessment/assess-drift.ts';
import type { InputAct } from '#metrics/assessment/mandate-input.ts';
import { input, mandate } from './build-input.ts';

const act = (fields: Partial<InputAct>): InputAct => ({
  symbol: 'R/1',
  kind: 'extend',
  adoptedOn: '2019-03-01',
  effectiveOn: null,
  expiresOn: null,
  tasks: [],
  ceilings: [],
  ...fields,
});
const first = act({ kind: 'establish', expiresOn: '2021-02-28', tasks: ['protect', 'train'] });
const driftOf = (fields: Parameters<typeof mandate>[0]) => assessDrift(input({ mandate: mandate(fields) }));

describe('the profile of a mandate', () => {
  it('lists tasks added and dropped, extensions, overrun and strength', () => {
    const ceilings = [{ component: 'police', value: 400, from: null }] as const;
    const halved = [{ component: 'police', value: 200, from: '2021-06-01' }] as const;
    const drift = driftOf({
      acts: [
        { ...first, ceilings },
        act({
          adoptedOn: '2021-02-11',
          expiresOn: '2027-02-28',
          tasks: ['train', 'advise'],
          ceilings: halved,
        }),
      ],
    });
    expect(drift.tasks).toMatchObject({
      value: {
        added: ['advise'],
        dropped: { value: ['protect'] },
        jaccardDistance: { value: 2 / 3 },
        additiveDrift: { value: 0.5 },
      },
    });
    expect(drift.extensions).toEqual({ onFile: 1, isLeast: false });
    expect(drift.end).toMatchObject({ original: '2021-02-28', current: '2027-02-28' });
    expect(drift.end.overrunYears).toEqual({ known: true, value: 6 });
    expect(drift.end.overrunRatio).toMatchObject({ known: true, value: 3 });
    expect(drift.strength).toEqual([
      {
        component: 'police',
        first: 400,
        current: 200,
        change: { known: true, value: { change: -200, share: { known: true, value: -0.5 } } },
      },
    ]);
    expect(drift.authority).toMatchObject({ value: { documentedWithout: 0, undocumented: 0 } });
  });

  it('does not take a task that no later act names for dropped', () => {
    const drift = driftOf({
      acts: [first, act({ adoptedOn: '2021-02-11', expiresOn: '2027-02-28', tasks: ['advise'] })],
    });
    expect(drift.tasks).toMatchObject({
      value: {
        added: ['advise'],
        dropped: { known: false, reason: 'tasks_not_restated' },
        jaccardDistance: { known: false },
      },
    });
  });

  it('calls the extensions on file the least there were where days are undocumented', () => {
    const drift = driftOf({ acts: [first, act({ adoptedOn: '2023-02-11', expiresOn: '2027-02-28' })] });
    expect(drift.extensions).toEqual({ onFile: 1, isLeast: true });
    expect(drift.authority).toMatchObject({ value: { documentedWithout: 0, undocumented: 712 } });
  });

  it('counts a reconfiguration that moves the end as an extension, and one that does not as none', () => {
    const moved = act({ kind: 'reconfigure', adoptedOn: '2021-02-11', expiresOn: '2023-02-28' });
    const same = act({ kind: 'reconfigure', adoptedOn: '2020-02-11', expiresOn: '2021-02-28' });
    expect(driftOf({ acts: [first, moved] }).extensions.onFile).toBe(1);
    expect(driftOf({ acts: [first, same] }).extensions.onFile).toBe(0);
  });

  it('measures a mission that has ended to its last day', () => {
    const drift = driftOf({ acts: [first], endedOn: '2022-02-28' });
    expect(drift.end).toMatchObject({ current: '2022-02-28', overrunYears: { value: 1 } });
    expect(drift.authority).toMatchObject({ value: { operation: 1096 } });
  });
});

describe('what the file does not say', () => {
  it('is unknown, with the reason', () => {
    const drift = driftOf({});
    expect(drift.tasks).toMatchObject({ reason: 'no_mandate_on_file' });
    expect(drift.authority).toMatchObject({ reason: 'no_mandate_on_file' });
    expect(drift.consent).toMatchObject({ reason: 'no_consent_on_file' });
    expect(drift.end.overrunYears).toMatchObject({ reason: 'no_end_date' });
    expect(drift.extensions).toEqual({ onFile: 0, isLeast: true });
    expect(drift.strength).toEqual([]);
  });

  it('covers a mission without a first day and one that has not begun', () => {
    const acts = [act({ kind: 'establish', expiresOn: null, tasks: ['protect'] })];
    expect(driftOf({ acts, startedOn: null }).authority).toMatchObject({ reason: 'no_start_date' });
    expect(driftOf({ acts, startedOn: '2030-01-01' }).authority).toMatchObject({ reason: 'no_elapsed_time' });
    expect(driftOf({ acts }).end.overrunRatio).toMatchObject({ reason: 'no_end_date' });
  });

  it('leaves a strength that applies only later out', () => {
    const ceilings = [{ component: 'police', value: 400, from: '2030-01-01' }] as const;
    expect(driftOf({ acts: [{ ...first, ceilings }] }).strength).toEqual([]);
  });
});
