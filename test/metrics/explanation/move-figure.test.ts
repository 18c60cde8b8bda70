import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { openAssessment } from '#metrics/assessment/open-assessment.ts';
import { measuredBy } from '#metrics/assessment/series.ts';
import { spanOf } from '#metrics/assessment/span-of.ts';
import { latestWays } from '#metrics/explanation/verdict/figure-ways.ts';
import { moveFigure } from '#metrics/explanation/verdict/move-figure.ts';
import { openVerdict } from '#metrics/explanation/verdict/open-verdict.ts';
import { sharedFigure, withFigure } from '#metrics/explanation/verdict/shared-figure.ts';
import { type ValueSteps, valueSteps } from '#metrics/explanation/verdict/value-steps.ts';
import { arbitraryMission } from '#test/metrics/assessment/arbitrary-mission.ts';

/** Ten times as coarse: few enough figures to try each of them. */
function coarse({ exponent, least, greatest }: ValueSteps): ValueSteps {
  return { exponent: exponent + 1, least: Math.ceil(least / 10), greatest: Math.floor(greatest / 10) };
}

/** Every figure, one by one: what the search must find without trying them all. */
function sweep(
  mission: AssessmentInput,
  found: (moved: number | null, swept: number | null) => void,
): number {
  let returns = 0;
  const verdict = openVerdict(openAssessment(mission, { mission: 'm', seed: '1', draws: 50 }));
  for (const indicator of mission.objectives.flatMap((objective) => objective.indicators)) {
    const latest = measuredBy(indicator.series, mission.on).at(-1);
    const steps = valueSteps(indicator, { ...verdict.basis, thresholds: [] });
    if (latest === undefined || steps === null || indicator.scale === 'log') continue;
    const shared = sharedFigure(mission, indicator, latest.ref);
    for (const way of latestWays(latest, coarse(steps))) {
      const classes = Array.from(
        { length: way.last + 1 },
        (_, step) => verdict.try(withFigure(shared, way.at(step))).readiness,
      );
      const first = classes.findIndex((readiness) => readiness !== verdict.readiness);
      if (first > 0 && classes.at(-1) === verdict.readiness) returns++;
      found(moveFigure(verdict, shared, way)?.value ?? null, first === -1 ? null : way.at(first).value);
    }
  }
  return returns;
}

/** With a gate that a band of values closes: further on the class may be what it was. */
function withBand(mission: AssessmentInput, at: number): AssessmentInput {
  const [use] = mission.objectives[0]!.indicators;
  const latest = measuredBy(use!.series, mission.on).at(-1)?.value ?? 0;
  const span = spanOf(use!) ?? 1;
  const condition = {
    comparator: 'outside',
    threshold: latest + at * span,
    upper: latest + (at + 0.15) * span,
    sustained: { periods: 1, frequency: 'irregular' },
    minQuality: 'D',
    decisionProbability: 0.8,
  } as const;
  const gate = {
    ...mission.criteria[0]!,
    id: 'band',
    role: 'gate',
    series: use!.series,
    span,
    condition,
  } as const;
  return { ...mission, criteria: [...mission.criteria, gate] };
}

it('finds the very first figure that moves the class, also where figures further on move it back', () => {
  let returns = 0;
  const missions = arbitraryMission({ objectives: 2, indicators: 2, criteria: 2 });
  const bands = fc.double({ min: -0.6, max: 0.6, noNaN: true });
  fc.assert(
    fc.property(missions, bands, fc.boolean(), (mission, at, isBanded) => {
      const tried = isBanded ? withBand(mission, at) : mission;
      returns += sweep(tried, (moved, swept) => expect(moved).toBe(swept));
    }),
    { seed: 24, numRuns: 150 },
  );
  expect(returns).toBeGreaterThan(3);
}, 120_000);
