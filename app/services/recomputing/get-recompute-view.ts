import { sha256 } from '#app/services/assessing/assess-mission.ts';
import { getStoredAssessment } from '#app/services/assessing/get-stored-assessment.ts';
import { missionView } from '#app/services/reading/mission/mission-view.ts';
import type { LastRecomputationView, OwnCheckView } from '#app/view-models/assessment.ts';
import type {
  RecomputeObstacle,
  RecomputeOutcome,
  RecomputeView,
  RunView,
} from '#app/view-models/recompute.ts';
import type { ReadTx } from '#db/client.ts';
import type { AssessmentRow, AssessmentSummaryRow } from '#db/queries/assessments.ts';
import { getDossier } from '#db/queries/get-dossier.ts';
import { findRecomputations, type Recomputation } from '#db/queries/recomputations.ts';
import { METHOD_VERSION } from '#metrics/parameters.ts';

const RUNS_LISTED = 20;

export type RecomputeQuery = { readonly slug: string; readonly id: string; readonly userId: string };

/** Null: there is no such assessment of this mission. */
export async function getRecomputeView(
  tx: ReadTx,
  { slug, id, userId }: RecomputeQuery,
): Promise<RecomputeView | null> {
  const stored = await getStoredAssessment(tx, { slug, id });
  const dossier = stored && (await getDossier(tx, { slug, asOf: stored.asOf }));
  if (!stored || !dossier) return null;
  const runs = await findRecomputations<RecomputeOutcome>(tx, { assessmentId: id, limit: RUNS_LISTED });
  const [own] = await findRecomputations<RecomputeOutcome>(tx, { assessmentId: id, userId, limit: 1 });
  const [going] = await findRecomputations<RecomputeOutcome>(tx, { userId, state: 'running', limit: 1 });
  const isElsewhere = going !== undefined && going.assessmentId !== id;
  return {
    mission: missionView(dossier),
    on: stored.on,
    check: ownCheckView(stored),
    installedMethod: METHOD_VERSION,
    obstacle: obstacleOf(stored),
    own: own ? runView(own) : null,
    busyWith: isElsewhere ? `/missions/${going.slug}/assessments/${going.assessmentId}/recompute` : null,
    earlier: runs.filter(({ state }) => state !== 'running').map(runView),
  };
}

/** The state of one's own run, for who watches it; null: there is none. */
export async function getOwnRun(
  tx: ReadTx,
  { id, userId }: Omit<RecomputeQuery, 'slug'>,
): Promise<RunView | null> {
  const [own] = await findRecomputations<RecomputeOutcome>(tx, { assessmentId: id, userId, limit: 1 });
  return own ? runView(own) : null;
}

/** What anybody may know of the newest run that finished; null: none has. */
export async function getLastRecomputation(tx: ReadTx, id: string): Promise<LastRecomputationView | null> {
  const [last] = await findRecomputations<RecomputeOutcome>(tx, {
    assessmentId: id,
    state: 'finished',
    limit: 1,
  });
  if (!last?.outcome) return null;
  const { startedAt, endedAt, outcome } = last;
  return { endedAt: endedAt ?? startedAt, isIdentical: outcome.isIdentical };
}

export function ownCheckView(stored: AssessmentSummaryRow): OwnCheckView {
  const { slug, id, asOf, methodVersion, seed, draws, inputsHash, result } = stored;
  return { slug, id, asOf, methodVersion, seed, draws, inputsHash, resultSha256: sha256(result) };
}

function obstacleOf({ inputs, inputsHash, methodVersion }: AssessmentRow): RecomputeObstacle {
  if (sha256(inputs) !== inputsHash) return 'inputs_changed';
  return methodVersion === METHOD_VERSION ? null : 'other_method';
}

function runView(run: Recomputation<RecomputeOutcome>): RunView {
  const { id, person, state, progress, isCancelling, outcome, problem, startedAt, endedAt } = run;
  return { id, person, state, progress, isCancelling, outcome, problem, startedAt, endedAt };
}
