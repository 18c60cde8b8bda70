import type { Json, ReadTx, WriteTx } from '#db/client.ts';

export type RecomputationState = 'running' | 'finished' | 'cancelled' | 'failed';

export type Recomputation<Outcome> = {
  readonly id: string;
  readonly assessmentId: string;
  readonly slug: string;
  readonly userId: string;
  /** Name of the person it was made for. */
  readonly person: string;
  readonly state: RecomputationState;
  /** Share of the work that is done, 0–1. */
  readonly progress: number;
  readonly isCancelling: boolean;
  /** Null unless it has finished. */
  readonly outcome: Outcome | null;
  /** Why it failed; null also where its process ended without a word. */
  readonly problem: string | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
};

/** A process that computes says so every half second; after this long it is gone. */
const SILENCE = '30 seconds';

/** Null: the person has one running. */
export async function createRecomputation(
  { sql }: WriteTx,
  { assessmentId, userId }: { readonly assessmentId: string; readonly userId: string },
): Promise<string | null> {
  const [created] = await sql<{ id: string }[]>`
    insert into recomputations (assessment_id, user_id) values (${assessmentId}, ${userId})
    on conflict (user_id) where state = 'running' do nothing returning id`;
  return created?.id ?? null;
}

/** Those of a person whose process is gone, now failed. */
export async function endLostRecomputations(
  { sql }: WriteTx,
  userId: string,
): Promise<readonly { readonly id: string; readonly assessmentId: string }[]> {
  return sql<{ id: string; assessmentId: string }[]>`
    update recomputations set state = 'failed', ended_at = clock_timestamp()
    where user_id = ${userId} and state = 'running' and heard_at < clock_timestamp() - ${SILENCE}::interval
    returning id, assessment_id as "assessmentId"`;
}

/** Says that it is being computed, and how far it is. True: the person wants it to end, or it has been given up. */
export async function reportRecomputation(
  { sql }: WriteTx,
  { id, progress }: { readonly id: string; readonly progress: number },
): Promise<boolean> {
  const [row] = await sql<{ isCancelling: boolean }[]>`
    update recomputations set progress = ${progress}, heard_at = clock_timestamp()
    where id = ${id} and state = 'running' returning is_cancelling as "isCancelling"`;
  return row?.isCancelling ?? true;
}

export type RecomputationEnd =
  | { readonly state: 'finished'; readonly outcome: Json }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly problem: string };

/** False: it had ended already. */
export async function endRecomputation(
  { sql }: WriteTx,
  id: string,
  end: RecomputationEnd,
): Promise<boolean> {
  const outcome = end.state === 'finished' ? sql.json(end.outcome) : null;
  const problem = end.state === 'failed' ? end.problem : null;
  const rows = await sql`
    update recomputations set state = ${end.state}, outcome = ${outcome}, problem = ${problem}, ended_at = clock_timestamp(),
      progress = case when ${end.state} = 'finished' then 1 else progress end
    where id = ${id} and state = 'running' returning id`;
  return rows.length > 0;
}

/** False: none of this person's runs under that number. */
export async function cancelRecomputation(
  { sql }: WriteTx,
  { id, userId }: { readonly id: string; readonly userId: string },
): Promise<boolean> {
  const rows = await sql`
    update recomputations set is_cancelling = true
    where id = ${id} and user_id = ${userId} and state = 'running' returning id`;
  return rows.length > 0;
}

type Filter = {
  readonly assessmentId?: string;
  readonly userId?: string;
  readonly state?: RecomputationState;
  readonly limit: number;
};

/** Newest first. One whose process is gone has failed, whether or not anybody has said so yet. */
export async function findRecomputations<Outcome>(
  { sql }: ReadTx,
  { assessmentId, userId, state, limit }: Filter,
): Promise<Recomputation<Outcome>[]> {
  return sql<Recomputation<Outcome>[]>`
    select * from (
      select r.id, r.assessment_id as "assessmentId", m.slug, r.user_id as "userId", u.name as person,
        case when r.state = 'running' and r.heard_at < clock_timestamp() - ${SILENCE}::interval then 'failed' else r.state end as state,
        r.progress, r.is_cancelling as "isCancelling", r.outcome, r.problem, r.started_at as "startedAt", r.ended_at as "endedAt"
      from recomputations r join assessments a on a.id = r.assessment_id join missions m on m.id = a.mission_id join users u on u.id = r.user_id
      where true ${assessmentId === undefined ? sql`` : sql`and r.assessment_id = ${assessmentId}`}
        ${userId === undefined ? sql`` : sql`and r.user_id = ${userId}`}) found
    where ${state === undefined ? sql`true` : sql`state = ${state}`}
    order by "startedAt" desc limit ${limit}`;
}
