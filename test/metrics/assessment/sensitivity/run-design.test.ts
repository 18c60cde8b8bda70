import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assess } from '#metrics/assessment/assess.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { computeCore } from '#metrics/assessment/compute-core.ts';
import { computeSensitivity } from '#metrics/assessment/sensitivity/compute-sensitivity.ts';
import { runDesign } from '#metrics/assessment/sensitivity/run-design.ts';
import type { StreamedInput } from '#metrics/assessment/sensitivity/sensitivity.ts';
import { sensitivityInputs } from '#metrics/assessment/sensitivity/sensitivity-inputs.ts';
import { openSide } from '#metrics/assessment/sensitivity/sensitivity-side.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { arbitraryMission } from '../arbitrary-mission.ts';
import { input, objective } from '../build-input.ts';
import { ownIndicator } from '../simulate-input.ts';
import { options } from './analyse.ts';

const NAMES = { seed: '1', mission: 'm', rows: 32 };

function run(
  frozen: AssessmentInput,
  choose: (inputs: readonly StreamedInput[]) => readonly StreamedInput[],
) {
  const assessment = assess(frozen);
  const inputs = choose(sensitivityInputs(frozen, assessment));
  return runDesign({ input: frozen, assessment, ruleProbability: 0.5, inputs, ...NAMES });
}

const everyStream = (inputs: readonly StreamedInput[]): StreamedInput[] => [
  {
    inputId: 'everything',
    kind: 'measurement',
    subjects: [],
    period: null,
    streams: inputs.flatMap(({ streams }) => streams),
  },
];

it('the inputs are all there is: taking every one of them from the second matrix gives the second matrix', () => {
  fc.assert(
    fc.property(arbitraryMission(), (frozen) => {
      const { score, verdict } = run(frozen, everyStream);
      expect(Array.from(verdict.mixed[0]!)).toEqual(Array.from(verdict.b));
      if (score !== null) expect(Array.from(score.mixed[0]!)).toEqual(Array.from(score.b));
    }),
    { seed: 23, numRuns: 60 },
  );
});

it('each input by itself gives what the simulation gives with nothing left out', () => {
  fc.assert(
    fc.property(arbitraryMission({ objectives: 2, indicators: 2, criteria: 3 }), (frozen) => {
      const short = run(frozen, (inputs) => inputs);
      // As a measurement it is drawn whole, without reuse of what it is taken not to move.
      const whole = run(frozen, (inputs) => inputs.map((one) => ({ ...one, kind: 'measurement' as const })));
      expect(short).toEqual(whole);
    }),
    { seed: 23, numRuns: 40 },
  );
});

it('an indicator more leaves the draws of the others as they were', () => {
  const [a, b, added] = ['a', 'b', 'new'].map((id) => ownIndicator(id));
  const scoresOf = (members: readonly (typeof a)[]) => {
    const frozen = input({ objectives: [objective('o', members as NonNullable<typeof a>[])] });
    return openSide('a', { input: frozen, assessment: assess(frozen) }, NAMES).scores;
  };
  const [before, after] = [scoresOf([a, b]), scoresOf([added, a, b])];
  for (const id of ['a', 'b']) expect(after.get(id)).toEqual(before.get(id));
});

it('judges by the class that the assessment itself has', () => {
  fc.assert(
    fc.property(arbitraryMission(), (frozen) => {
      const given = options(16);
      const { verdict } = computeSensitivity(frozen, given);
      const core = computeCore(frozen, given);
      const assessment = assess(frozen, {
        parameters: DEFAULT_PARAMETERS,
        ruleProbability: core.simulation?.ruleProbability?.lower ?? null,
      });
      expect(assessment.verdict.readiness).toBe(core.verdict.readiness);
      // Where the class never leaves that of the assessment nothing varies, and nowhere else.
      if (core.verdict.probabilities![core.verdict.readiness] === 1)
        expect(verdict).toMatchObject({ known: false, reason: 'no_variance' });
    }),
    { seed: 23, numRuns: 30 },
  );
});
