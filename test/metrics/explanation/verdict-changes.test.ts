import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { openAssessment } from '#metrics/assessment/open-assessment.ts';
import { assessWithSimulation } from '#metrics/assessment/simulate-assessment.ts';
import type { IndicatorVerdict } from '#metrics/explanation/verdict/indicator-verdict.ts';
import { type VerdictChanges, verdictChanges } from '#metrics/explanation/verdict/verdict-changes.ts';
import { arbitraryMission } from '#test/metrics/assessment/arbitrary-mission.ts';
import { FICTIONAL_MISSION, fictionalMission } from '#test/metrics/assessment/fictional-mission.ts';
import { withFigureAt, withNewFigure, withTruth } from './change-input.ts';

type Drawn = { readonly mission: string; readonly draws: number };

/** The official procedure on inputs that were changed by hand, from the first step to the last. */
function classOf(input: AssessmentInput, { mission, draws }: Drawn) {
  return assessWithSimulation(structuredClone(input), { mission, seed: '1', draws }).assessment.verdict
    .readiness;
}

function explain(input: AssessmentInput, { mission, draws }: Drawn): VerdictChanges {
  return verdictChanges(openAssessment(input, { mission, seed: '1', draws }));
}

function withValue(input: AssessmentInput, verdict: IndicatorVerdict, value: number): AssessmentInput {
  return verdict.basis === 'new'
    ? withNewFigure(input, verdict, value)
    : withFigureAt(input, verdict.ref!, value);
}

const NEXT = { T: ['U', 'F'], U: ['T', 'F'], F: ['U', 'T'] } as const;

/** Every statement, confirmed; and the step before each, which must not move the class. */
function confirm(input: AssessmentInput, changes: VerdictChanges, drawn: Drawn): number {
  let statements = 0;
  const { readiness } = changes;
  expect(classOf(input, drawn)).toBe(readiness);
  for (const verdict of changes.indicators) {
    for (const move of verdict.moves) {
      statements++;
      expect(move.readiness).not.toBe(readiness);
      expect(classOf(withValue(input, verdict, move.value), drawn)).toBe(move.readiness);
      if (move.before === null) expect(verdict.basis).toBe('new');
      else expect(classOf(withValue(input, verdict, move.before), drawn)).toBe(readiness);
    }
  }
  for (const { id, truth, moves } of changes.criteria) {
    for (const forced of NEXT[truth]) {
      const said = moves.find((move) => move.truth === forced);
      const isBeyond = moves.some((move) => move.truth === 'U') && forced !== 'U';
      if (isBeyond) continue;
      statements++;
      expect(classOf(withTruth(input, id, forced), drawn)).toBe(said?.readiness ?? readiness);
    }
  }
  return statements;
}

describe('what would change the verdict of the fictional mission', () => {
  const drawn = { mission: FICTIONAL_MISSION, draws: 10_000 };
  let mission: AssessmentInput;
  let changes: VerdictChanges;
  beforeAll(async () => {
    mission = await fictionalMission('2026-11-25');
    changes = explain(mission, drawn);
  });

  it('is confirmed by a whole assessment of the changed inputs, and not by the step before', () => {
    expect(confirm(mission, changes, drawn)).toBeGreaterThan(12);
  });

  it('speaks of every indicator, criterion, gate and veto', () => {
    expect(changes.indicators.map(({ id }) => id)).toEqual(
      mission.objectives.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
    );
    expect(changes.criteria.map(({ id }) => id)).toEqual(mission.criteria.map(({ id }) => id));
  });

  it('is on another day another, and as true', async () => {
    const earlier = await fictionalMission('2025-06-30');
    const fewer = { ...drawn, draws: 1000 };
    expect(confirm(earlier, explain(earlier, fewer), fewer)).toBeGreaterThan(5);
  });
});

describe('what would change the verdict of any mission', () => {
  const drawn = { mission: 'm', draws: 100 };

  it('is confirmed by a whole assessment of the changed inputs, and not by the step before', () => {
    let moved = 0;
    fc.assert(
      fc.property(arbitraryMission(), (mission) => {
        const changes = explain(mission, drawn);
        confirm(mission, changes, drawn);
        moved += changes.indicators.flatMap(({ moves }) => moves).length;
      }),
      { seed: 22, numRuns: 110 },
    );
    expect(moved).toBeGreaterThan(70);
  }, 120_000);
});
