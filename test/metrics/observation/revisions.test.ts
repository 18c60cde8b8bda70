import { expect, it } from 'vitest';
import { revisions } from '#metrics/observation/revisions.ts';

it('averages the latest release minus the first, with and without its sign', () => {
  const periods = [
    { first: 17.9, latest: 17.2, releases: 2 },
    { first: 10, latest: 10.5, releases: 3 },
    { first: 8, latest: 8, releases: 1 },
  ];
  const result = revisions(periods);
  if (!result.known) throw new Error(result.reason);
  expect(result.value.periods).toBe(2);
  expect(result.value.meanRevision).toBeCloseTo(-0.1, 12);
  expect(result.value.meanAbsoluteRevision).toBeCloseTo(0.6, 12);
});

it('counts a release that confirms the first as a revision of 0', () => {
  expect(revisions([{ first: 8, latest: 8, releases: 2 }])).toEqual({
    known: true,
    value: { periods: 1, meanRevision: 0, meanAbsoluteRevision: 0 },
  });
});

it('is not known, and not 0, where no period was published twice', () => {
  const unknown = { known: false, kind: 'missing', reason: 'no_first_releases' };
  expect(revisions([])).toEqual(unknown);
  expect(revisions([{ first: 8, latest: 8, releases: 1 }])).toEqual(unknown);
});

it('refuses a value that is not finite', () => {
  expect(() => revisions([{ first: Number.NaN, latest: 8, releases: 2 }])).toThrow(/^periods\[0\]\.first/);
});
