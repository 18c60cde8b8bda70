import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { openAssessment } from '#metrics/assessment/open-assessment.ts';
import { assessWithSimulation } from '#metrics/assessment/simulate-assessment.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { arbitraryChange, changed } from './arbitrary-change.ts';
import { arbitraryMission } from './arbitrary-mission.ts';
import { criterion, input } from './build-input.ts';
import { fictionalMission } from './fictional-mission.ts';

const OPTIONS = { mission: 'm', seed: '1', draws: 300 } as const;

/** From new objects throughout, so that nothing can have been remembered. */
function fromScratch(mission: AssessmentInput, parameters = DEFAULT_PARAMETERS) {
  return assessWithSimulation(structuredClone(mission), { ...OPTIONS, parameters });
}

describe('an open assessment', () => {
  it('is the assessment from scratch, after any number of changes', () => {
    fc.assert(
      fc.property(
        arbitraryMission(),
        fc.array(arbitraryChange(), { minLength: 1, maxLength: 5 }),
        (mission, changes) => {
          let open = openAssessment(mission, OPTIONS);
          for (const change of changes) {
            open = open.change(changed(open, change));
            const { assessment, simulation } = fromScratch(open.input, open.parameters);
            expect(open.assessment()).toEqual(assessment);
            expect(open.simulation()).toEqual(simulation);
          }
        },
      ),
      { seed: 22, numRuns: 150 },
    );
  });

  it('is the assessment from scratch for the fictional mission, too', async () => {
    const open = openAssessment(await fictionalMission('2026-11-25'), OPTIONS);
    const next = open.change(changed(open, { kind: 'threshold', at: 1, by: 1.1 }));
    expect(next.assessment()).toEqual(fromScratch(next.input).assessment);
  });

  it('leaves the one it was changed from as it was', () => {
    const open = openAssessment(input(), OPTIONS);
    const before = structuredClone(open.assessment());
    open.change({ input: input({ criteria: [criterion('c', { series: null })] }) }).assessment();
    expect(open.assessment()).toEqual(before);
  });

  it('assesses again only what is another object', () => {
    const frozen = input({ criteria: [criterion('c'), criterion('d')] });
    const open = openAssessment(frozen, OPTIONS);
    const [first, second] = frozen.criteria;
    const next = open.change({ input: { ...frozen, criteria: [first!, { ...second!, series: null }] } });
    expect(next.parts.criteria.get('c')).toBe(open.parts.criteria.get('c'));
    expect(next.parts.indicators.get('i')).toBe(open.parts.indicators.get('i'));
    expect(next.parts.criteria.get('d')).not.toBe(open.parts.criteria.get('d'));
  });

  it('without draws rests on independence, and has no simulation', () => {
    const open = openAssessment(input(), { ...OPTIONS, draws: 0 });
    expect(open.simulation()).toBeNull();
    expect(open.ruleProbability()).toBe(open.assessment().rule.probability?.lower);
    expect(() => openAssessment(input(), { ...OPTIONS, draws: -1 })).toThrow(/^draws/);
  });
});
