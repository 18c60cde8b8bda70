import type { Assessment } from '#metrics/assessment/assessment.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { drawnPeriods } from '#metrics/assessment/drawn-periods.ts';
import { measurementId } from '#metrics/assessment/simulate-scores.ts';
import { isExact } from '#metrics/observation/distribution.ts';
import type { SensitivityInput, StreamedInput } from './sensitivity.ts';
import { weightInputs } from './weight-inputs.ts';

/**
 * Everything of an assessment that varies in its simulation, one entry for each thing that varies as one: the
 * measurement of each observation that carries a score (criteria on it move with it), each observation that only
 * criteria rest on, what is missing or assumed, each group of weights, and the two choices of method.
 *
 * What is known exactly, or with an error that is not known, does not vary and is left out.
 *
 * @source Method §7.3, §7.6.
 */
export function sensitivityInputs(input: AssessmentInput, assessment: Assessment): readonly StreamedInput[] {
  const measured = measurementInputs(assessment);
  const carried = new Set(measured.map(({ inputId }) => inputId));
  return [
    ...measured,
    ...periodInputs(input, assessment).filter(({ inputId }) => !carried.has(inputId)),
    ...missingInputs(assessment),
    ...assessment.ers.assumed.map((name) =>
      ofOneStream(`assumed/${name}`, { kind: 'assumed', subjects: [name] }),
    ),
    ...weightInputs(input.objectives, assessment),
    ofOneStream('aggregation', { kind: 'aggregation', subjects: [] }),
    ofOneStream('floor', { kind: 'floor', subjects: [] }),
  ];
}

type Described = Pick<SensitivityInput, 'kind' | 'subjects'> & { readonly period?: string | undefined };

function ofOneStream(inputId: string, { period, ...described }: Described): StreamedInput {
  return { inputId, ...described, period: period ?? null, streams: [inputId] };
}

/** Indicators on the same observation vary as one. */
function measurementInputs({ indicators }: Assessment): readonly StreamedInput[] {
  const varying = indicators.flatMap(({ id, isScored, progress, observation }) => {
    const distribution = observation?.distribution ?? null;
    if (!isScored || progress.score === null || observation === null) return [];
    return distribution === null || isExact(distribution) ? [] : [{ id, observation }];
  });
  const byRef = Map.groupBy(varying, ({ observation }) => observation.ref);
  return [...byRef].map(([ref, members]) =>
    ofOneStream(measurementId(ref), {
      kind: 'measurement',
      subjects: members.map(({ id }) => id),
      period: members[0]!.observation.period.label,
    }),
  );
}

function periodInputs(input: AssessmentInput, { criteria }: Assessment): readonly StreamedInput[] {
  const common = new Map(input.criteria.map(({ id, hasCommonError = false }) => [id, hasCommonError]));
  const varying = criteria.flatMap((criterion) =>
    drawnPeriods(criterion, common.get(criterion.id) ?? false)
      .filter(({ distribution }) => !isExact(distribution))
      .map(({ errorRef }) => ({ errorRef, criterion })),
  );
  const byRef = Map.groupBy(varying, ({ errorRef }) => errorRef);
  return [...byRef].map(([ref, members]) => {
    const { periods } = members[0]!.criterion;
    return ofOneStream(measurementId(ref), {
      kind: 'criterion_period',
      subjects: [...new Set(members.map(({ criterion }) => criterion.id))],
      period: periods.find((period) => period.ref === ref)?.period.label,
    });
  });
}

/** Indicators without a score where something drawn stands in for them. */
function missingInputs({ indicators, composite, components }: Assessment): readonly StreamedInput[] {
  const scored = new Set(composite.objectives.filter(({ score }) => score !== null).map(({ id }) => id));
  return indicators
    .filter(
      ({ isScored, shareInObjective, progress }) =>
        isScored && shareInObjective > 0 && progress.score === null,
    )
    .filter(
      ({ objective, role }) =>
        scored.has(objective) || (role === 'ownership' && components.ownership !== null),
    )
    .map(({ id }) => ofOneStream(`missing/${id}`, { kind: 'missing', subjects: [id] }));
}
