import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { DEFAULT_DRAWS } from '#metrics/assessment/compute-assessment.ts';
import { computeCore } from '#metrics/assessment/compute-core.ts';
import { assessWithSimulation } from '#metrics/assessment/simulate-assessment.ts';
import { openUniforms } from '#metrics/assessment/simulate-uniforms.ts';
import { normalQuantile } from '#metrics/stats/normal-quantile.ts';
import { buildMission, missionOptions } from './build-mission.ts';
import { compareTimes } from './compare-times.ts';
import type { Line } from './line.ts';

const LIMIT = 3;

/** Score, intervals, criteria, verdict and class probabilities of a mission, beside drawing its uniforms as normals. */
export function benchFullAssessment(): Line {
  const names = streamNames(buildMission(0));
  const { seconds, baselineSeconds, ratio, spreadPct } = compareTimes({
    work: (round) => computeCore(buildMission(round), missionOptions(round)),
    baseline: (round) => drawNormals(names, `mission-${round}`),
    rounds: 40,
    warmUps: 8,
  });
  return {
    line: 'full assessment, 30 indicators, 10 criteria, 10,000 draws, all class probabilities',
    figure: seconds,
    unit: 's',
    baseline: `its ${names.length} columns of uniforms through the inverse normal`,
    baselineFigure: baselineSeconds,
    ratio,
    spreadPct,
    limit: `ratio ≤ ${LIMIT}`,
    isKept: ratio <= LIMIT,
  };
}

/** The random streams that an assessment draws from. */
function streamNames(input: AssessmentInput): readonly string[] {
  const names = new Set<string>();
  const { mission, seed, draws, parameters } = missionOptions(0);
  const streams = { mission, seed: String(seed) };
  const uniforms = openUniforms(streams, draws);
  assessWithSimulation(input, {
    ...streams,
    draws,
    parameters,
    uniforms: (name) => {
      names.add(name);
      return uniforms(name);
    },
  });
  return [...names];
}

function drawNormals(names: readonly string[], mission: string): Float64Array {
  const uniforms = openUniforms({ seed: '1', mission }, DEFAULT_DRAWS);
  const normals = new Float64Array(DEFAULT_DRAWS);
  for (const name of names) {
    const column = uniforms(name);
    for (let draw = 0; draw < normals.length; draw++) normals[draw] = normalQuantile(column[draw]!);
  }
  return normals;
}
