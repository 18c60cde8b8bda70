import { describe, expect, it } from 'vitest';
import { strengthChange } from '#metrics/mandate/strength-change.ts';
import { taskChange } from '#metrics/mandate/task-change.ts';

describe('tasks', () => {
  it('are those of the newest act that restates the mandate', () => {
    expect(taskChange([['a', 'b', 'c'], [], ['a', 'b', 'd']])).toEqual({
      known: true,
      value: { original: ['a', 'b', 'c'], current: ['a', 'b', 'd'], isRestated: true },
    });
  });

  it('are added to by an act that names only new ones, which drops nothing that could be told', () => {
    expect(taskChange([['a', 'b'], ['c']])).toMatchObject({
      value: { current: ['a', 'b', 'c'], isRestated: false },
    });
    expect(taskChange([['a', 'b'], []])).toMatchObject({ value: { current: ['a', 'b'], isRestated: false } });
  });

  it('of a single act have not moved', () => {
    expect(taskChange([['a', 'a']])).toMatchObject({
      value: { original: ['a'], current: ['a'], isRestated: true },
    });
  });

  it('are unknown where nothing is on file', () => {
    expect(taskChange([])).toMatchObject({ known: false, reason: 'no_mandate_on_file' });
    expect(taskChange([[], ['a']])).toMatchObject({ known: false, reason: 'no_mandate_tasks' });
  });
});

describe('strength', () => {
  it('changes from the first statement to the last', () => {
    expect(strengthChange([420, 300, 210])).toEqual({
      known: true,
      value: { change: -210, share: { known: true, value: -0.5 } },
    });
  });

  it('stated once says nothing of a change; from 0 it has no share', () => {
    expect(strengthChange([420])).toMatchObject({ known: false, reason: 'strength_stated_once' });
    expect(strengthChange([0, 10])).toMatchObject({
      value: { change: 10, share: { reason: 'no_strength' } },
    });
    expect(() => strengthChange([1, -1])).toThrow('stated[1]');
  });
});
