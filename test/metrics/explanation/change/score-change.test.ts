import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '#metrics/assessment/assess.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { onPointsGrid } from '#metrics/explanation/change/points-grid.ts';
import { type ScoreChange, scoreChange } from '#metrics/explanation/change/score-change.ts';
import { CHANGE_KINDS, type ChangeKind } from '#metrics/explanation/change/split-change.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { type ArbitraryChange, arbitraryChange, changed } from '#test/metrics/assessment/arbitrary-change.ts';
import { arbitraryMission } from '#test/metrics/assessment/arbitrary-mission.ts';
import { fictionalMission } from '#test/metrics/assessment/fictional-mission.ts';

const publishedOf = (input: AssessmentInput) => assess(input).ers.published;

function assessed(input: AssessmentInput) {
  return { input, published: publishedOf(input) };
}

function changedBy(input: AssessmentInput, ...changes: readonly ArbitraryChange[]): AssessmentInput {
  return changes.reduce((current, change) => changed({ input: current }, change).input ?? current, input);
}

/** A mission and another state of it: of the same mission a few changes on, or one that has only names in common. */
const pairs = fc
  .tuple(arbitraryMission(), arbitraryMission(), fc.array(arbitraryChange(), { maxLength: 6 }), fc.boolean())
  .map(([before, other, changes, isOther]): readonly [AssessmentInput, AssessmentInput] => [
    before,
    changedBy(isOther ? other : before, ...changes),
  ]);

/** What another version of the method would have published instead. */
const offsets = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true }));

function confirmSum({ from, to, points, parts }: ScoreChange): void {
  const forwards = parts.reduce((sum, part) => sum + part.points, 0);
  const backwards = parts.reduceRight((sum, part) => sum + part.points, 0);
  expect(forwards).toBe(points);
  expect(backwards).toBe(points);
  expect(from + forwards).toBe(to);
  expect(parts.flatMap(({ kinds }) => kinds)).toEqual(CHANGE_KINDS);
}

/** Points by kind, those of kinds that stand alone. */
function pointsOf({ parts }: ScoreChange): Partial<Record<ChangeKind, number>> {
  return Object.fromEntries(
    parts.flatMap(({ kinds, points }) => (kinds.length === 1 ? [[kinds[0]!, points]] : [])),
  );
}

describe('what changed since the last assessment', () => {
  it('adds up to the difference of the two scores to the last bit, for a thousand pairs', () => {
    let moved = 0;
    const seen = new Set<string>();
    fc.assert(
      fc.property(pairs, offsets, ([before, now], offset) => {
        const [was, is] = [publishedOf(before), publishedOf(now)];
        fc.pre(was !== null && is !== null);
        const published = Math.max(1, was - offset);
        const outcome = scoreChange(
          { input: before, published },
          { input: now, published: is },
          DEFAULT_PARAMETERS,
        );
        if (!outcome.known) throw new Error(outcome.reason);
        confirmSum(outcome.value);
        expect([outcome.value.from, outcome.value.to]).toEqual([onPointsGrid(published), onPointsGrid(is)]);
        if (outcome.value.points !== 0) moved++;
        for (const { kinds, points } of outcome.value.parts) if (points !== 0) seen.add(kinds.join(' '));
      }),
      { seed: 23, numRuns: 1000 },
    );
    expect(moved).toBeGreaterThan(600);
    expect([...seen]).toEqual(expect.arrayContaining([...CHANGE_KINDS, 'targets coverage']));
  }, 180_000);

  it('is, part by part, what assessing the mission with one exchange after the other gives', () => {
    let compared = 0;
    const at = fc.nat({ max: 100 });
    const by = fc.double({ min: 0.6, max: 1.6, noNaN: true });
    fc.assert(
      fc.property(arbitraryMission(), fc.tuple(at, at, at), fc.tuple(by, by, by), (before, places, sizes) => {
        const change = (nth: 0 | 1 | 2, kind: ArbitraryChange['kind']) =>
          ({ kind, at: places[nth], by: sizes[nth] }) as const;
        const withData = changedBy(before, change(0, 'value'));
        const withTargets = changedBy(withData, change(1, 'target'));
        const now = changedBy(withTargets, change(2, 'weight'));
        const outcome = scoreChange(assessed(before), assessed(now), DEFAULT_PARAMETERS);
        fc.pre(
          outcome.known && outcome.value.coverage.gained.length + outcome.value.coverage.lost.length === 0,
        );
        const [a, b, c, d] = [before, withData, withTargets, now].map((input) =>
          onPointsGrid(publishedOf(input)!),
        );
        const { method, data, targets, coverage, weights } = pointsOf(outcome.value);
        fc.pre(coverage === 0);
        expect({ method, data, targets, weights }).toEqual({
          method: 0,
          data: b! - a!,
          targets: c! - b!,
          weights: d! - c!,
        });
        compared++;
      }),
      { seed: 24, numRuns: 150 },
    );
    expect(compared).toBe(150);
  }, 60_000);

  it('names each figure by what it moved by itself', async () => {
    const now = await fictionalMission('2026-11-25');
    const before = withLatestOf(now, LIGHT, 200);
    const outcome = scoreChange(assessed(before), assessed(now), DEFAULT_PARAMETERS);
    const data = outcome.known ? outcome.value.parts.find(({ kinds }) => kinds[0] === 'data') : undefined;
    expect(data?.items).toEqual([{ kind: 'indicator', id: LIGHT, points: data?.points }]);
    expect(Math.abs(data?.points ?? 0)).toBeGreaterThan(0.1);
  });

  it('counts a figure that is no longer there, and one that is new, as coverage and not as data', async () => {
    const whole = await fictionalMission('2026-11-25');
    const silent = withLatestOf(whole, LIGHT, null);
    const item = { kind: 'indicator', id: LIGHT };
    const lost = scoreChange(assessed(whole), assessed(silent), DEFAULT_PARAMETERS);
    const gained = scoreChange(assessed(silent), assessed(whole), DEFAULT_PARAMETERS);
    if (!lost.known || !gained.known) throw new Error('both have a score');
    expect(lost.value.coverage.lost).toContainEqual(item);
    expect(gained.value.coverage.gained).toContainEqual(item);
    expect(pointsOf(lost.value)).toMatchObject({ data: 0, targets: 0, weights: 0, method: 0 });
    expect(pointsOf(lost.value).coverage).toBe(lost.value.points);
    expect(lost.value.points).toBe(-gained.value.points);
    expect(lost.value.points).not.toBe(0);
  });

  it('is not known where a score was withheld, then or now', async () => {
    const whole = await fictionalMission('2026-11-25');
    const withheld = { input: whole, published: null };
    const explain = (before: typeof withheld | ReturnType<typeof assessed>, now: typeof before) =>
      scoreChange(before, now, DEFAULT_PARAMETERS);
    expect(explain(withheld, assessed(whole))).toEqual({
      known: false,
      kind: 'withheld',
      reason: 'withheld_before',
    });
    expect(explain(assessed(whole), withheld)).toEqual({
      known: false,
      kind: 'withheld',
      reason: 'withheld_now',
    });
  });

  it('is not known where the score of now is not what this method makes of its inputs', async () => {
    const whole = await fictionalMission('2026-11-25');
    const { input, published } = assessed(whole);
    const outcome = scoreChange(
      { input, published },
      { input, published: published! + 1 },
      DEFAULT_PARAMETERS,
    );
    expect(outcome).toEqual({ known: false, kind: 'undefined', reason: 'another_method' });
  });
});

/** The objective it belongs to has a score without it. */
const LIGHT = 'capacity/police-per-population/XFL';

/** The latest figure of an indicator another one, exact; or null: none of it left. Criteria stay as they are. */
function withLatestOf(input: AssessmentInput, id: string, value: number | null): AssessmentInput {
  return {
    ...input,
    objectives: input.objectives.map((objective) => ({
      ...objective,
      indicators: objective.indicators.map((use) =>
        use.id === id
          ? {
              ...use,
              series: {
                ...use.series,
                observations: use.series.observations.map((item, index, all) =>
                  value === null || index === all.length - 1
                    ? { ...item, value, uncertainty: { kind: 'none' } }
                    : item,
                ),
              },
            }
          : use,
      ),
    })),
  };
}
