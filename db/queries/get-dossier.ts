import type { ReadTx } from '#db/client.ts';
import type { MissionDossier } from '#metrics/domain/dossier.ts';

/** A dossier as stored, with the ids that lead back to the file it came from. `source` is a key of `sources`. */
export type StoredDossier = Omit<MissionDossier, 'ownIndicators'> & {
  readonly dossierId: string;
  readonly missionId: string;
  readonly revision: number;
  readonly batchId: string;
  readonly file: string;
  readonly recordedAt: string;
};

/**
 * The dossiers in force at a time, whole. One statement assembles each from its parts; keys are those of
 * `MissionDossier`. `source` fields hold stored source ids as text.
 *
 * @param slug  one mission, or null for all
 */
export async function findDossiers(
  tx: ReadTx,
  { slug, asOf }: { slug: string | null; asOf: string },
): Promise<StoredDossier[]> {
  const rows = await tx.sql<{ dossier: StoredDossier }[]>`
    select jsonb_build_object(
      'dossierId', d.id::text, 'missionId', m.id::text, 'revision', d.revision, 'batchId', d.batch_id::text, 'file', b.file_name,
      'recordedAt', to_char(d.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'slug', m.slug, 'name', d.name, 'acronym', d.acronym, 'kind', d.kind, 'phase', d.phase, 'isFictional', d.is_fictional,
      'lead', d.lead, 'startedOn', d.started_on, 'endedOn', d.ended_on, 'sunsetOn', d.sunset_on, 'summary', d.summary,
      'fiscalYearStart', d.fiscal_year_start, 'sunsetRule', d.sunset_rule, 'gaps', to_jsonb(d.gaps),
      'source', d.source_id::text, 'line', d.line,
      'areas', (select coalesce(jsonb_agg(area order by area), '[]') from mission_areas where dossier_id = d.id),
      'predecessors', (select coalesce(jsonb_agg(mission order by mission), '[]') from mission_links where dossier_id = d.id and relation = 'predecessor'),
      'successors', (select coalesce(jsonb_agg(mission order by mission), '[]') from mission_links where dossier_id = d.id and relation = 'successor'),
      'peers', (select jsonb_build_object('declaredOn', p.declared_on, 'reason', p.reason, 'areas', to_jsonb(p.areas),
        'source', p.source_id::text, 'line', p.line) from peer_pools p where p.dossier_id = d.id),
      'acts', (select coalesce(jsonb_agg(jsonb_build_object(
          'symbol', a.symbol, 'kind', a.kind, 'body', a.body, 'legalBasis', a.legal_basis, 'adoptedOn', a.adopted_on,
          'effectiveOn', a.effective_on, 'expiresOn', a.expires_on, 'summary', a.summary, 'source', a.source_id::text, 'line', a.line,
          'ceilings', (select coalesce(jsonb_agg(jsonb_build_object('component', c.component, 'value', c.value, 'from', c.from_on,
              'source', c.source_id::text, 'line', c.line) order by c.position), '[]')
            from strength_ceilings c where c.dossier_id = d.id and c.act_position = a.position),
          'clauses', (select coalesce(jsonb_agg(jsonb_build_object('key', c.key, 'paragraph', c.paragraph, 'summary', c.summary,
              'source', c.source_id::text, 'line', c.line) order by c.line), '[]')
            from mandate_clauses c where c.dossier_id = d.id and c.act_position = a.position)
        ) order by a.position), '[]') from mandate_acts a where a.dossier_id = d.id),
      'consents', (select coalesce(jsonb_agg(jsonb_build_object('instrument', c.instrument, 'status', c.status, 'givenBy', c.given_by,
          'scope', c.scope, 'conditions', c.conditions, 'givenOn', c.given_on, 'reviewOn', c.review_on, 'withdrawnOn', c.withdrawn_on,
          'source', c.source_id::text, 'line', c.line) order by c.position), '[]') from consents c where c.dossier_id = d.id),
      'instruments', (select coalesce(jsonb_agg(jsonb_build_object('kind', i.kind, 'title', i.title, 'parties', to_jsonb(i.parties),
          'legalEffect', i.legal_effect, 'safeguards', i.safeguards, 'signedOn', i.signed_on, 'expiresOn', i.expires_on,
          'source', i.source_id::text, 'line', i.line) order by i.position), '[]')
        from cooperation_instruments i where i.dossier_id = d.id),
      'objectives', (select coalesce(jsonb_agg(jsonb_build_object(
          'id', o.id, 'parent', o.parent, 'title', o.title, 'weight', o.weight, 'weightCitation', o.weight_citation,
          'isCritical', o.is_critical, 'need', o.need, 'source', o.source_id::text, 'line', o.line,
          'clauses', (select coalesce(jsonb_agg(clause_key order by act_position, clause_key), '[]') from objective_clauses
            where dossier_id = d.id and objective_id = o.id),
          'indicators', (select coalesce(jsonb_agg(jsonb_build_object(
              'indicator', u.indicator, 'area', u.area, 'role', u.role, 'weight', u.weight, 'weightCitation', u.weight_citation,
              'direction', u.direction, 'scale', u.scale, 'source', u.source_id::text, 'line', u.line,
              'baseline', case when u.baseline_value is null then null else jsonb_build_object('value', u.baseline_value,
                'period', u.baseline_period, 'source', u.baseline_source_id::text, 'line', u.baseline_line) end,
              'targets', (select coalesce(jsonb_agg(jsonb_build_object('value', t.value, 'lower', t.lower, 'upper', t.upper,
                  'dueOn', t.due_on, 'setOn', t.set_on, 'reason', t.reason, 'approvedBy', t.approved_by,
                  'source', t.source_id::text, 'line', t.line) order by t.version), '[]')
                from targets t where t.dossier_id = d.id and t.use_position = u.position),
              'milestones', (select coalesce(jsonb_agg(jsonb_build_object('value', s.value, 'on', s.due_on,
                  'source', s.source_id::text, 'line', s.line) order by s.due_on), '[]')
                from milestones s where s.dossier_id = d.id and s.use_position = u.position)
            ) order by u.position), '[]') from indicator_uses u where u.dossier_id = d.id and u.objective_id = o.id)
        ) order by o.position), '[]') from objectives o where o.dossier_id = d.id),
      'criteria', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title, 'kind', c.kind, 'role', c.role,
          'indicator', c.indicator, 'area', c.area, 'comparator', c.comparator, 'threshold', c.threshold, 'upper', c.upper,
          'sustained', case when c.sustained_periods is null then null else
            jsonb_build_object('periods', c.sustained_periods, 'frequency', c.sustained_frequency) end,
          'minQuality', c.min_quality, 'decisionProbability', c.decision_probability, 'weight', c.weight, 'mandateRef', c.mandate_ref,
          'verifiedBy', c.verified_by, 'source', c.source_id::text, 'line', c.line) order by c.position), '[]')
        from criteria c where c.dossier_id = d.id),
      'opinions', (select coalesce(jsonb_agg(jsonb_build_object('holder', o.holder, 'on', o.given_on, 'text', o.text,
          'source', o.source_id::text, 'line', o.line) order by o.position), '[]') from opinions o where o.dossier_id = d.id),
      'decisions', (select coalesce(jsonb_agg(jsonb_build_object('kind', e.kind, 'on', e.decided_on, 'body', e.body, 'summary', e.summary,
          'wasConsistent', e.was_consistent, 'source', e.source_id::text, 'line', e.line) order by e.position), '[]')
        from decisions e where e.dossier_id = d.id),
      'recommendations', (select coalesce(jsonb_agg(jsonb_build_object('by', r.made_by, 'on', r.made_on, 'text', r.text,
          'response', r.response, 'status', r.status, 'source', r.source_id::text, 'line', r.line) order by r.position), '[]')
        from recommendations r where r.dossier_id = d.id),
      'tasks', (select coalesce(jsonb_agg(jsonb_build_object('title', t.title, 'recipient', t.recipient, 'state', t.state,
          'dueOn', t.due_on, 'fundedBy', t.funded_by, 'source', t.source_id::text, 'line', t.line) order by t.position), '[]')
        from handover_tasks t where t.dossier_id = d.id),
      'safeguards', (select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'title', s.title, 'state', s.state,
          'source', s.source_id::text, 'line', s.line) order by s.position), '[]') from safeguards s where s.dossier_id = d.id)
    ) as dossier
    from current_dossiers(${asOf}) d
    join missions m on m.id = d.mission_id
    join import_batches b on b.id = d.batch_id
    where ${slug}::text is null or m.slug = ${slug}
    order by m.slug`;
  return rows.map((row) => row.dossier);
}

export async function getDossier(
  tx: ReadTx,
  { slug, asOf }: { slug: string; asOf: string },
): Promise<StoredDossier | null> {
  const [dossier] = await findDossiers(tx, { slug, asOf });
  return dossier ?? null;
}
