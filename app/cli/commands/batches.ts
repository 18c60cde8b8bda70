import { defineCommand } from '#app/cli/command.ts';
import { stateOf } from '#app/services/importing/batch-summary.ts';
import { type BatchRow, findBatches } from '#db/queries/find-batches.ts';

export const command = defineCommand({
  async run({ openLedger }) {
    const { database } = await openLedger();
    const batches = await database.read((tx) => findBatches(tx));
    return {
      human: batches.length === 0 ? 'Nothing has been imported.' : batches.map(describe),
      json: batches.map(toJson),
    };
  },
});

function toJson(batch: BatchRow): object {
  return {
    id: batch.id,
    format: batch.format,
    file: batch.fileName,
    sha256: batch.sha256,
    importedAt: batch.recordedAt,
    rows: batch.rows,
    records: batch.records,
    issuesTotal: batch.issuesTotal,
    state: stateOf(batch),
    actor: batch.actor,
    reason: batch.reason,
    reverts: batch.revertsBatchId,
    revertedBy: batch.reversal?.id ?? null,
  };
}

function describe(batch: BatchRow): string {
  if (batch.kind === 'reversal')
    return `${batch.id}  ${batch.recordedAt}  reverses ${batch.revertsBatchId}, by ${batch.actor}: ${batch.reason}`;
  return `${batch.id}  ${batch.recordedAt}  ${stateOf(batch)}  ${batch.format}  ${batch.fileName}  ${batch.records.new} new, ${batch.records.revised} revised, by ${batch.actor}`;
}
