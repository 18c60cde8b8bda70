import { expect, it } from 'vitest';
import { goalpostShift } from '#metrics/money/goalpost-shift.ts';
import { type MandateDriftInput, mandateDrift } from '#metrics/money/mandate-drift.ts';

const input = (fields: Partial<MandateDriftInput> = {}): MandateDriftInput => ({
  originalTasks: ['train', 'vet'],
  currentTasks: ['train', 'vet'],
  spendByObjective: null,
  originalObjectives: [],
  start: 2010,
  originalEnd: 2012,
  currentEnd: 2015,
  extensions: 3,
  lapsesDays: [],
  consentGapsDays: [4, 6],
  originalStrength: 100,
  currentStrength: null,
  ...fields,
});

it('finds no drift in an unchanged mandate', () => {
  const drift = mandateDrift(input());
  expect(drift).toMatchObject({
    added: [],
    dropped: [],
    jaccardDistance: { value: 0 },
    additiveDrift: { value: 0 },
  });
  expect(drift).toMatchObject({
    overrunYears: { value: 3 },
    overrunRatio: { value: 1.5 },
    lapseDays: 0,
    consentGapDays: 10,
  });
});

it('names the tasks that came and went', () => {
  const drift = mandateDrift(input({ currentTasks: ['train', 'elections'] }));
  expect(drift).toMatchObject({ added: ['elections'], dropped: ['vet'], jaccardDistance: { value: 2 / 3 } });
});

it('leaves unknown what is not on record', () => {
  const drift = mandateDrift(input({ currentEnd: null, originalTasks: [], currentTasks: [] }));
  expect(drift.spendOutside).toEqual({ known: false, kind: 'missing', reason: 'no_spend_by_objective' });
  expect(drift.overrunYears).toMatchObject({ reason: 'no_end_date' });
  expect(drift.strengthChange).toMatchObject({ reason: 'no_strength' });
  expect(drift.jaccardDistance).toMatchObject({ kind: 'undefined', reason: 'no_tasks' });
});

it('shows loosened targets as negative', () => {
  const moved = { originalBaseline: 20, originalTarget: 10, currentTarget: 12 };
  expect(goalpostShift({ direction: 'lower', ...moved })).toEqual({ known: true, value: -0.2 });
  expect(goalpostShift({ direction: 'higher', ...moved, originalTarget: 20 })).toMatchObject({
    reason: 'zero_distance',
  });
});
