import { createHash } from 'node:crypto';
import type { WriteTx } from '#db/client.ts';
import type { IndicatorUse, MissionDossier, Objective } from '#metrics/domain/dossier.ts';

type Row = Record<string, unknown>;

export type DossierOutcome = 'new' | 'revised' | 'unchanged';

/** What of a dossier decides whether it changed: everything but the lines it stands on. */
export function dossierHash(dossier: MissionDossier): string {
  const text = JSON.stringify(dossier, (key, value) => (key === 'line' ? undefined : value));
  return createHash('sha256').update(text).digest('hex');
}

/** Whether storing the dossier would begin a mission, revise it or change nothing. */
export async function classifyDossier(tx: WriteTx, dossier: MissionDossier): Promise<DossierOutcome> {
  const [held] = await tx.sql<{ hash: string }[]>`
    select encode(d.content_hash, 'hex') as hash from current_dossiers('infinity') d join missions m on m.id = d.mission_id
    where m.slug = ${dossier.slug}`;
  if (!held) return 'new';
  return held.hash === dossierHash(dossier) ? 'unchanged' : 'revised';
}

/**
 * Appends a dossier as the next revision of its mission.
 *
 * `sourceIds` maps the dossier's own source keys to stored sources. Wrong states (a broken chain of acts, a
 * period that ends before it starts) are refused by the database's constraints.
 */
export async function recordDossier(
  tx: WriteTx,
  dossier: MissionDossier,
  {
    sourceIds,
    batchId,
    recordedAt,
  }: { sourceIds: ReadonlyMap<string, string>; batchId: string; recordedAt: string },
): Promise<void> {
  const cite = (cited: { source: string; line: number }) => ({
    source_id: requireSource(sourceIds, cited.source),
    line: cited.line,
  });
  await tx.sql`insert into missions (slug) values (${dossier.slug}) on conflict (slug) do nothing`;
  const [created] = await tx.sql<[{ id: string }]>`
    insert into dossiers (mission_id, revision, name, acronym, kind, phase, is_fictional, lead, started_on, ended_on, sunset_on,
      summary, fiscal_year_start, sunset_rule, gaps, content_hash, source_id, line, batch_id, recorded_at)
    select m.id, 1 + coalesce((select max(revision) from dossiers where mission_id = m.id), 0), ${dossier.name}, ${dossier.acronym},
      ${dossier.kind}, ${dossier.phase}, ${dossier.isFictional}, ${dossier.lead}, ${dossier.startedOn}, ${dossier.endedOn},
      ${dossier.sunsetOn}, ${dossier.summary}, ${dossier.fiscalYearStart},
      ${dossier.sunsetRule ? tx.sql.json(dossier.sunsetRule as never) : null}, ${dossier.gaps as string[]},
      decode(${dossierHash(dossier)}, 'hex'), ${requireSource(sourceIds, dossier.source)}, ${dossier.line}, ${batchId}, ${recordedAt}
    from missions m where m.slug = ${dossier.slug} returning id`;
  const dossier_id = created.id;
  const insert = async (table: string, rows: readonly Row[]) => {
    if (rows.length > 0)
      await tx.sql`insert into ${tx.sql(table)} ${tx.sql(rows.map((row) => ({ dossier_id, ...row })) as never)}`;
  };
  await insert(
    'mission_areas',
    dossier.areas.map((area) => ({ area })),
  );
  await insert('mission_links', [
    ...dossier.predecessors.map((mission) => ({ relation: 'predecessor', mission })),
    ...dossier.successors.map((mission) => ({ relation: 'successor', mission })),
  ]);
  await recordAuthority(insert, dossier, cite);
  await recordIntent(insert, dossier, cite);
  await recordJudgement(insert, dossier, cite);
}

type Insert = (table: string, rows: readonly Row[]) => Promise<void>;
type Cite = (cited: { source: string; line: number }) => Row;

async function recordAuthority(insert: Insert, dossier: MissionDossier, cite: Cite): Promise<void> {
  const acts = dossier.acts.map((act, index) => ({ act, position: index + 1 }));
  await insert(
    'mandate_acts',
    acts.map(({ act, position }) => ({
      position,
      previous: position === 1 ? null : position - 1,
      symbol: act.symbol,
      kind: act.kind,
      body: act.body,
      legal_basis: act.legalBasis,
      adopted_on: act.adoptedOn,
      effective_on: act.effectiveOn,
      expires_on: act.expiresOn,
      summary: act.summary,
      ...cite(act),
    })),
  );
  await insert(
    'strength_ceilings',
    acts.flatMap(({ act, position }) =>
      act.ceilings.map((ceiling, index) => ({
        act_position: position,
        position: index + 1,
        component: ceiling.component,
        value: ceiling.value,
        from_on: ceiling.from,
        ...cite(ceiling),
      })),
    ),
  );
  await insert(
    'mandate_clauses',
    acts.flatMap(({ act, position }) =>
      act.clauses.map((clause) => ({
        act_position: position,
        key: clause.key,
        paragraph: clause.paragraph,
        summary: clause.summary,
        ...cite(clause),
      })),
    ),
  );
  await insert(
    'consents',
    dossier.consents.map((consent, index) => ({
      position: index + 1,
      instrument: consent.instrument,
      status: consent.status,
      given_by: consent.givenBy,
      scope: consent.scope,
      conditions: consent.conditions,
      given_on: consent.givenOn,
      review_on: consent.reviewOn,
      withdrawn_on: consent.withdrawnOn,
      ...cite(consent),
    })),
  );
  await insert(
    'cooperation_instruments',
    dossier.instruments.map((instrument, index) => ({
      position: index + 1,
      kind: instrument.kind,
      title: instrument.title,
      parties: instrument.parties as string[],
      legal_effect: instrument.legalEffect,
      safeguards: instrument.safeguards,
      signed_on: instrument.signedOn,
      expires_on: instrument.expiresOn,
      ...cite(instrument),
    })),
  );
}

async function recordIntent(insert: Insert, dossier: MissionDossier, cite: Cite): Promise<void> {
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

async function recordJudgement(insert: Insert, dossier: MissionDossier, cite: Cite): Promise<void> {
  await insert(
    'opinions',
    dossier.opinions.map((opinion, index) => ({
      position: index + 1,
      holder: opinion.holder,
      given_on: opinion.on,
      text: opinion.text,
      ...cite(opinion),
    })),
  );
  await insert(
    'decisions',
    dossier.decisions.map((decision, index) => ({
      position: index + 1,
      kind: decision.kind,
      decided_on: decision.on,
      body: decision.body,
      summary: decision.summary,
      was_consistent: decision.wasConsistent,
      ...cite(decision),
    })),
  );
  await insert(
    'recommendations',
    dossier.recommendations.map((item, index) => ({
      position: index + 1,
      made_by: item.by,
      made_on: item.on,
      text: item.text,
      response: item.response,
      status: item.status,
      ...cite(item),
    })),
  );
  await insert(
    'handover_tasks',
    dossier.tasks.map((task, index) => ({
      position: index + 1,
      title: task.title,
      recipient: task.recipient,
      state: task.state,
      due_on: task.dueOn,
      funded_by: task.fundedBy,
      ...cite(task),
    })),
  );
  await insert(
    'safeguards',
    dossier.safeguards.map((safeguard, index) => ({
      position: index + 1,
      kind: safeguard.kind,
      title: safeguard.title,
      state: safeguard.state,
      ...cite(safeguard),
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

function requireSource(sourceIds: ReadonlyMap<string, string>, key: string): string {
  const id = sourceIds.get(key);
  if (id === undefined) throw new RangeError(`source ${key} is cited but not declared`);
  return id;
}
