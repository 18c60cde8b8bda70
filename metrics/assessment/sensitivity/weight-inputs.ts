import type { Assessment } from '#metrics/assessment/assessment.ts';
import type { InputObjective } from '#metrics/assessment/assessment-input.ts';
import { componentShares } from '#metrics/assessment/simulate-readiness.ts';
import { siblingWeights } from '#metrics/composite/weights.ts';
import type { SensitivityKind, StreamedInput } from './sensitivity.ts';

type Group = {
  readonly kind: Extract<SensitivityKind, `${string}_weights`>;
  /** The objective whose members are weighed; null: the mission. */
  readonly of: string | null;
  readonly members: readonly { readonly id: string; readonly share: number }[];
};

/**
 * The groups of siblings whose weights vary together, each as one input: objectives below one parent, indicators of
 * one objective that has a score, components of exit readiness. Groups with fewer than two weights do not vary.
 *
 * @source Method §7.3, §7.6.
 */
export function weightInputs(
  objectives: readonly InputObjective[],
  assessment: Assessment,
): readonly StreamedInput[] {
  const groups = [
    ...indicatorGroups(assessment),
    ...objectiveGroups(objectives),
    { kind: 'component_weights' as const, of: null, members: componentShares(assessment.parameters) },
  ];
  return groups
    .filter(({ members }) => members.filter(({ share }) => share > 0).length > 1)
    .map(({ kind, of, members }) => ({
      inputId: of === null ? kind : `${kind}/${of}`,
      kind,
      subjects: of === null ? [] : [of],
      period: null,
      streams: members.map(({ id }) => `weight/${id}`),
    }));
}

function indicatorGroups({ composite, indicators }: Assessment): readonly Group[] {
  return composite.objectives
    .filter(({ score }) => score !== null)
    .map(({ id: of }) => ({
      kind: 'indicator_weights',
      of,
      members: indicators
        .filter(({ isScored, objective }) => isScored && objective === of)
        .map(({ id, shareInObjective }) => ({ id: `indicator/${id}`, share: shareInObjective })),
    }));
}

function objectiveGroups(objectives: readonly InputObjective[]): readonly Group[] {
  return [...Map.groupBy(objectives, ({ parent }) => parent)].map(([of, children]) => {
    const parent = objectives.find(({ id, indicators }) => id === of && indicators.length > 0);
    const { shares } = siblingWeights([...(parent ? [null] : []), ...children.map(({ weight }) => weight)]);
    const ids = [...(parent ? [`own/${parent.id}`] : []), ...children.map(({ id }) => `objective/${id}`)];
    return { kind: 'objective_weights', of, members: ids.map((id, i) => ({ id, share: shares[i]! })) };
  });
}
