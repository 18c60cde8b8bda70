import { expect, it } from 'vitest';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { METRICS } from '#metrics/registry.ts';

it('lists every metric once, in lower_snake, with title, section, unit and formula', () => {
  const ids = METRICS.map((metric) => metric.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const metric of METRICS) {
    expect(metric.id).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
    for (const text of [metric.title, metric.section, metric.unit, metric.formula]) expect(text).not.toBe('');
    for (const reason of metric.reasons) expect(reason).toMatch(/^[a-z]+(_[a-z]+)*$/);
  }
});

it('keeps the default parameters from being changed', () => {
  expect(Object.isFrozen(DEFAULT_PARAMETERS)).toBe(true);
  expect(Object.isFrozen(DEFAULT_PARAMETERS.ers.weights)).toBe(true);
});
