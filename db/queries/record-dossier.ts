import { createHash } from 'node:crypto';
import type { WriteTx } from '#db/client.ts';
import type { MissionDossier } from '#metrics/domain/dossier.ts';
import type { Cite, Insert } from './dossier/dossier-rows.ts';
import { recordAuthority } from './dossier/record-authority.ts';
import { recordIntent } from './dossier/record-intent.ts';
import { recordJudgement } from './dossier/record-judgement.ts';

export type DossierOutcome = 'new' | 'revised' | 'unchanged';

/**
 * What of a dossier decides whether it changed: everything but the lines it stands on. Peers came later: a dossier
 * without any is what it was before.
 */
function dossierHash(dossier: MissionDossier): string {
  const text = JSON.stringify(dossier, (key, value) =>
    key === 'line' || (key === 'peers' && value === null) ? undefined : value,
  );
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
  const cite: Cite = (cited) => ({
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
  const insert: Insert = async (table, rows) => {
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
  const { peers } = dossier;
  await insert(
    'peer_pools',
    peers === null
      ? []
      : [
          {
            declared_on: peers.declaredOn,
            reason: peers.reason,
            areas: peers.areas as string[],
            ...cite(peers),
          },
        ],
  );
  await recordAuthority(insert, dossier, cite);
  await recordIntent(insert, dossier, cite);
  await recordJudgement(insert, dossier, cite);
}

function requireSource(sourceIds: ReadonlyMap<string, string>, key: string): string {
  const id = sourceIds.get(key);
  if (id === undefined) throw new RangeError(`source ${key} is cited but not declared`);
  return id;
}
