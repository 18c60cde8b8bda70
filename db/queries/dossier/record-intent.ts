import type { IndicatorUse, MissionDossier, Objective } from '#metrics/domain/dossier.ts';
import type { Cite, Insert, Row } from './dossier-rows.ts';

/** Objectives, the indicators they are measured by, targets, milestones and sunset criteria. */
export async function recordIntent(insert: Insert, dossier: MissionDossier, cite: Cite): Promise<void> {
  await insert(
    'objectives',
    dossier.objectives.map((objective, index) => ({
      id: objective.id,
      position: index + 1,
      parent: objective.parent,
      title: objective.title,
      weight: objective.weight,
      weight_citation: objective.weightCitation,
      is_critical: objective.isCritical,
      need: objective.need,
      ...cite(objective),
    })),
  );
  await insert(
    'objective_clauses',
    dossier.objectives.flatMap((objective) => citedClauses(dossier, objective)),
  );
  const uses = dossier.objectives.flatMap((objective) =>
    objective.indicators.map((use) => ({ use, objective_id: objective.id })),
  );
  const placed = uses.map((entry, index) => ({ ...entry, position: index + 1 }));
  await insert(
    'indicator_uses',
    placed.map(({ use, objective_id, position }) => ({
      position,
      objective_id,
      indicator: use.indicator,
      area: use.area,
      role: use.role,
      weight: use.weight,
      weight_citation: use.weightCitation,
      direction: use.direction,
      scale: use.scale,
      ...baselineColumns(use, cite),
      ...cite(use),
    })),
  );
  await insert(
    'targets',
    placed.flatMap(({ use, position }) =>
      use.targets.map((target, index) => ({
        use_position: position,
        version: index + 1,
        value: target.value,
        lower: target.lower,
        upper: target.upper,
        due_on: target.dueOn,
        set_on: target.setOn,
        reason: target.reason,
        approved_by: target.approvedBy,
        ...cite(target),
      })),
    ),
  );
  await insert(
    'milestones',
    placed.flatMap(({ use, position }) =>
      use.milestones.map((milestone) => ({
        use_position: position,
        due_on: milestone.on,
        value: milestone.value,
        ...cite(milestone),
      })),
    ),
  );
  await insert(
    'criteria',
    dossier.criteria.map((criterion, index) => ({
      id: criterion.id,
      position: index + 1,
      title: criterion.title,
      kind: criterion.kind,
      role: criterion.role,
      indicator: criterion.indicator,
      area: criterion.area,
      comparator: criterion.comparator,
      threshold: criterion.threshold,
      upper: criterion.upper,
      sustained_periods: criterion.sustained?.periods ?? null,
      sustained_frequency: criterion.sustained?.frequency ?? null,
      min_quality: criterion.minQuality,
      decision_probability: criterion.decisionProbability,
      weight: criterion.weight,
      mandate_ref: criterion.mandateRef,
      verified_by: criterion.verifiedBy,
      ...cite(criterion),
    })),
  );
}

/** An objective cites clauses by key; the newest act that has the clause is the one it rests on. */
function citedClauses(dossier: MissionDossier, objective: Objective): Row[] {
  return objective.clauses.map((key) => {
    const index = dossier.acts.findLastIndex((act) => act.clauses.some((clause) => clause.key === key));
    if (index < 0)
      throw new RangeError(`objective ${objective.id} cites clause ${key}, which no act of the dossier has`);
    return { objective_id: objective.id, act_position: index + 1, clause_key: key };
  });
}

function baselineColumns(use: IndicatorUse, cite: Cite): Row {
  const { baseline } = use;
  if (!baseline)
    return { baseline_value: null, baseline_period: null, baseline_source_id: null, baseline_line: null };
  const cited = cite(baseline);
  return {
    baseline_value: baseline.value,
    baseline_period: baseline.period,
    baseline_source_id: cited.source_id,
    baseline_line: cited.line,
  };
}
