import { AppError } from '#app/errors.ts';
import { assessAffectedMissions } from '#app/services/assessing/assess-affected-missions.ts';
import type { AssessingLedger } from '#app/services/assessing/assess-mission.ts';
import { findBatches } from '#db/queries/find-batches.ts';
import { lockLedger } from '#db/queries/lock-ledger.ts';
import { type Actor, recordAudit } from '#db/queries/record-audit.ts';
import { recordReversal } from '#db/queries/record-batch.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import { requireCover } from './commit-pending-upload.ts';

export type Reversal = {
  readonly batchId: string;
  readonly actor: Actor;
  readonly reason: string;
  readonly today: IsoDate;
  /** The person may write anywhere, not only about one mission. */
  readonly coversLedger: boolean;
};

/**
 * Undoes a batch by a reversing batch. What the batch brought is left out of every reading from now on; what stood
 * before it is in force again; the history of both stays. Every mission it spoke of is assessed once more.
 *
 * @throws AppError `not_found`, `forbidden`, `conflict` (reverted already, or itself a reversal)
 */
export async function revertBatch(
  ledger: AssessingLedger,
  { batchId, actor, reason, today, coversLedger }: Reversal,
): Promise<{ batchId: string; reversalId: string }> {
  const reverted = await ledger.database.write(async (tx) => {
    const recordedAt = await lockLedger(tx);
    const [batch] = /^\d{1,18}$/.test(batchId) ? await findBatches(tx, { id: batchId }) : [];
    if (!batch)
      throw new AppError('not_found', { message: `There is no batch ${batchId}. \`batches\` lists them.` });
    if (batch.kind === 'reversal')
      throw new AppError('conflict', {
        message: `Batch ${batchId} is a reversal of batch ${batch.revertsBatchId} and cannot be reverted itself. Import the file again instead.`,
      });
    if (batch.reversal)
      throw new AppError('conflict', {
        message: `Batch ${batchId} was reverted already, by batch ${batch.reversal.id}.`,
      });
    requireCover(batch, coversLedger);
    const reversalId = await recordReversal(tx, { batchId, actor: actor.label, reason, recordedAt });
    await recordAudit(tx, {
      actor,
      action: 'import_reverted',
      subjectType: 'import_batch',
      subjectId: batchId,
      reason,
      before: { state: 'committed', file: batch.fileName, records: batch.records },
      after: { state: 'reverted', reversalId },
    });
    return { batchId, reversalId };
  });
  await assessAffectedMissions(ledger, { batchId, today, actor });
  return reverted;
}
