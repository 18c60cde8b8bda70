import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '#metrics/assessment/assess.ts';
import { READINESS_CLASSES } from '#metrics/readiness/readiness-class.ts';
import { arbitraryMission } from './arbitrary-mission.ts';

describe('arbitrary missions', () => {
  const found = fc.sample(arbitraryMission(), { numRuns: 600, seed: 1 }).map((mission) => assess(mission));
  const shareOf = (matches: (assessment: (typeof found)[number]) => boolean) =>
    found.filter(matches).length / found.length;

  it('come to every class of readiness', () => {
    const classes = new Set(found.map(({ verdict }) => verdict.readiness));
    expect([...classes].sort()).toEqual([...READINESS_CLASSES].sort());
  });

  it('have a score in about half of the cases, and gates of every truth', () => {
    expect(shareOf(({ ers }) => ers.ers !== null)).toBeGreaterThan(0.4);
    expect(shareOf(({ ers }) => ers.ers === null)).toBeGreaterThan(0.3);
    for (const truth of ['T', 'F', 'U'])
      expect(shareOf(({ gates }) => gates.truth === truth)).toBeGreaterThan(0.05);
  });
});
