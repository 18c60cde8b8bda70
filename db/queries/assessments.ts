import type { ReadTx, WriteTx } from '#db/client.ts';

export type AssessmentRow = {
  readonly id: string;
  readonly slug: string;
  readonly dossierId: string;
  readonly on: string;
  readonly asOf: string;
  readonly methodVersion: string;
  readonly parameters: unknown;
  readonly seed: number;
  readonly draws: number;
  /** Canonical JSON, byte for byte as hashed. */
  readonly inputs: string;
  readonly inputsHash: string;
  readonly result: string;
  readonly actor: string;
  readonly recordedAt: string;
};

/** Without the frozen inputs, which only a replay reads and which are the larger part. */
export type AssessmentSummaryRow = Omit<AssessmentRow, 'inputs'>;

/** What a list says of an assessment. */
export type AssessmentLine = {
  readonly id: string;
  readonly slug: string;
  readonly on: string;
  readonly asOf: string;
  readonly recordedAt: string;
  readonly methodVersion: string;
  readonly seed: number;
  readonly draws: number;
  readonly inputsHash: string;
  readonly actor: string;
  readonly headline: string;
  /** Null: withheld, for `withheldReason`. */
  readonly published: number | null;
  readonly withheldReason: string | null;
  /** Of the published score; null: withheld, or made without draws. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number | null;
  /** Observed share of the indicators' weight. */
  readonly coverage: number;
};

export async function recordAssessment(
  tx: WriteTx,
  row: Omit<AssessmentRow, 'id' | 'recordedAt' | 'slug'> & { readonly missionId: string },
): Promise<{ id: string; recordedAt: string }> {
  const [created] = await tx.sql<[{ id: string; recordedAt: string }]>`
    insert into assessments (mission_id, dossier_id, assessed_on, as_of, method_version, parameters, seed, draws, inputs, inputs_hash, result, actor)
    values (${row.missionId}, ${row.dossierId}, ${row.on}, ${row.asOf}, ${row.methodVersion}, ${tx.sql.json(row.parameters as never)}, ${row.seed},
      ${row.draws}, ${row.inputs}, ${row.inputsHash}, ${row.result}, ${row.actor})
    returning id, recorded_at as "recordedAt"`;
  return created;
}

export async function getAssessment(tx: ReadTx, id: string): Promise<AssessmentRow | null> {
  const [row] = await tx.sql<AssessmentRow[]>`${selection(tx, tx.sql`a.inputs,`)} where a.id = ${id}`;
  return row ?? null;
}

/** A mission's assessments on record by a time, newest first. */
export async function findAssessments(
  tx: ReadTx,
  { slug, asOf, limit }: { slug: string; asOf: string; limit: number },
): Promise<AssessmentSummaryRow[]> {
  return tx.sql<
    AssessmentSummaryRow[]
  >`${selection(tx)} where m.slug = ${slug} and a.recorded_at <= ${asOf} order by a.recorded_at desc limit ${limit}`;
}

/**
 * What was on record of the mission before an assessment of it, oldest first, the newest `limit`; of several made from the
 * same inputs, the first.
 */
export async function findEarlierAssessments(
  tx: ReadTx,
  { id, limit }: { readonly id: string; readonly limit: number },
): Promise<AssessmentRow[]> {
  const rows = await tx.sql<AssessmentRow[]>`
    select * from (
      select distinct on (e."inputsHash") e.*
      from (${selection(tx, tx.sql`a.inputs,`)} join assessments later on later.mission_id = a.mission_id
        where later.id = ${id} and a.recorded_at < later.recorded_at) e
      order by e."inputsHash", e."recordedAt") firsts
    order by "recordedAt" desc limit ${limit}`;
  return rows.toReversed();
}

/** Every assessment of a mission, newest first, without its result. */
export async function listAssessments(tx: ReadTx, slug: string): Promise<AssessmentLine[]> {
  return tx.sql<AssessmentLine[]>`
    select a.id, m.slug, a.assessed_on as "on", a.as_of as "asOf", a.recorded_at as "recordedAt", a.method_version as "methodVersion",
      a.seed, a.draws, a.inputs_hash as "inputsHash", a.actor, a.headline, a.published, a.withheld_reason as "withheldReason",
      a.lower, a.upper, a.level, a.indicator_coverage as coverage
    from assessments a join missions m on m.id = a.mission_id
    where m.slug = ${slug} order by a.recorded_at desc`;
}

/** The newest assessment of every mission. */
export async function findLatestAssessments(tx: ReadTx, asOf: string): Promise<AssessmentSummaryRow[]> {
  return tx.sql<AssessmentSummaryRow[]>`
    select distinct on (l.slug) l.* from (${selection(tx)} where a.recorded_at <= ${asOf}) l order by l.slug, l."recordedAt" desc`;
}

/**
 * The newest assessment of every mission whose dossier, as assessed, has the aims of this one in the same order.
 *
 * Told by the dossiers: no result is read but those of missions alike.
 */
export async function findAssessmentsAlike(tx: ReadTx, dossierId: string): Promise<AssessmentSummaryRow[]> {
  return tx.sql<AssessmentSummaryRow[]>`
    with newest as (select distinct on (mission_id) id, dossier_id from assessments order by mission_id, recorded_at desc),
    aims as (select dossier_id, array_agg(id || ' ' || title order by position) as list from objectives group by dossier_id)
    ${selection(tx)} join newest n on n.id = a.id join aims on aims.dossier_id = n.dossier_id
    where aims.list = (select list from aims where dossier_id = ${dossierId}) order by m.slug`;
}

function selection({ sql }: ReadTx, inputs = sql``) {
  return sql`
    select a.id, m.slug, a.dossier_id::text as "dossierId", a.assessed_on as "on", a.as_of as "asOf", a.method_version as "methodVersion", a.parameters,
      a.seed, a.draws, ${inputs} a.inputs_hash as "inputsHash", a.result, a.actor, a.recorded_at as "recordedAt"
    from assessments a join missions m on m.id = a.mission_id`;
}
