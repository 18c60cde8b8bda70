/** An assessment computed again for an auditor, in the background: progress and end are on record for every process. */
import { setTimeout as wait } from 'node:timers/promises';
import { AppError, isAppError } from '#app/errors.ts';
import { type AssessingLedger, sha256 } from '#app/services/assessing/assess-mission.ts';
import { replayAssessment, requireReplayable } from '#app/services/assessing/replay-assessment.ts';
import type { RecomputeOutcome } from '#app/view-models/recompute.ts';
import type { AssessmentRow } from '#db/queries/assessments.ts';
import {
  createRecomputation,
  endLostRecomputations,
  endRecomputation,
  type RecomputationEnd,
  reportRecomputation,
} from '#db/queries/recomputations.ts';
import { type Actor, recordAudit } from '#db/queries/record-audit.ts';

export type RecomputeRequest = {
  readonly slug: string;
  /** Of the assessment. */
  readonly id: string;
  readonly userId: string;
  readonly actor: Actor;
};

type Run = { readonly id: string; readonly stored: AssessmentRow; readonly actor: Actor };

const REPORT_EVERY_MS = 500;

/**
 * One at a time for each person.
 *
 * @returns the number of the run
 * @throws AppError as `requireReplayable`; `conflict` when the person has one running
 */
export async function startRecompute(
  ledger: AssessingLedger,
  { slug, id: assessmentId, userId, actor }: RecomputeRequest,
): Promise<string> {
  const stored = await requireReplayable(ledger, { id: assessmentId, slug });
  const id = await ledger.database.write(async (tx) => {
    const lost = await endLostRecomputations(tx, userId);
    const created = await createRecomputation(tx, { assessmentId, userId });
    if (created === null) throw busy();
    for (const run of lost)
      await recordAudit(tx, {
        actor,
        action: 'recomputation_failed',
        subjectType: 'assessment',
        subjectId: run.assessmentId,
        after: { run: run.id, problem: null },
      });
    await recordAudit(tx, {
      actor,
      action: 'recomputation_started',
      subjectType: 'assessment',
      subjectId: assessmentId,
      after: { run: created, mission: slug },
    });
    return created;
  });
  ledger.computing.inBackground(() => recompute(ledger, { id, stored, actor }));
  return id;
}

function busy(): AppError {
  const message = 'One of your recomputations is still running. Wait for it, or cancel it first.';
  return new AppError('conflict', { message, userMessage: message });
}

async function recompute(ledger: AssessingLedger, run: Run): Promise<void> {
  const cancel = new AbortController();
  const done = new AbortController();
  let progress = 0;
  const reporting = report(ledger, run, { progress: () => progress, cancel, done: done.signal });
  const end = await replay(ledger, run, {
    signal: cancel.signal,
    onProgress: (share) => {
      progress = share;
    },
  });
  done.abort();
  await reporting;
  // Without a database nobody can be told; the run then falls silent and counts as failed.
  await recordEnd(ledger, run, end).catch(() => undefined);
}

type Reporting = {
  readonly progress: () => number;
  readonly cancel: AbortController;
  readonly done: AbortSignal;
};

/** Says every half second how far it is, and hears whether the person still wants it. */
async function report(
  { database }: AssessingLedger,
  { id }: Run,
  { progress, cancel, done }: Reporting,
): Promise<void> {
  while (!done.aborted) {
    const isUnwanted = await database
      .write((tx) => reportRecomputation(tx, { id, progress: progress() }))
      .catch(() => false);
    if (isUnwanted) cancel.abort();
    await wait(REPORT_EVERY_MS, undefined, { signal: done }).catch(() => undefined);
  }
}

async function replay(
  ledger: AssessingLedger,
  { stored }: Run,
  manner: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<RecomputationEnd> {
  const startedAt = performance.now();
  try {
    const result = await replayAssessment(ledger, { id: stored.id, slug: stored.slug }, manner);
    const outcome: RecomputeOutcome = {
      isIdentical: result.replayed.isIdentical,
      inputsHash: result.inputsHash,
      resultSha256: result.resultSha256,
      storedSha256: sha256(stored.result),
      methodVersion: result.methodVersion,
      seed: result.seed,
      draws: result.draws,
      threads: ledger.computing.threads,
      seconds: Number(((performance.now() - startedAt) / 1000).toFixed(3)),
      differences: result.replayed.differences,
    };
    return { state: 'finished', outcome };
  } catch (error) {
    if (manner.signal.aborted) return { state: 'cancelled' };
    const problem = isAppError(error)
      ? error.message
      : `It could not be computed: ${(error as Error).message}.`;
    return { state: 'failed', problem };
  }
}

const ACTIONS = {
  finished: 'assessment_recomputed',
  cancelled: 'recomputation_cancelled',
  failed: 'recomputation_failed',
} as const;

async function recordEnd(
  { database }: AssessingLedger,
  { id, stored, actor }: Run,
  end: RecomputationEnd,
): Promise<void> {
  const { state, ...found } = end;
  await database.write(async (tx) => {
    if (!(await endRecomputation(tx, id, end))) return;
    await recordAudit(tx, {
      actor,
      action: ACTIONS[state],
      subjectType: 'assessment',
      subjectId: stored.id,
      after: { run: id, ...found },
    });
  });
}
