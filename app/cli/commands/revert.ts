import { defineCommand } from '#app/cli/command.ts';
import { commandLineActor } from '#app/cli/command-line-actor.ts';
import { revertBatch } from '#app/services/importing/revert-batch.ts';
import { today } from '#app/services/today.ts';

export const command = defineCommand({
  usage: 'BATCH [--reason TEXT]',
  options: { reason: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  async run({ values, positionals, openLedger }) {
    const ledger = await openLedger();
    const actor = commandLineActor();
    const [batchId = ''] = positionals;
    const reverted = await revertBatch(ledger, {
      batchId,
      actor,
      reason: values.reason ?? 'Reverted at the command line',
      today: today(),
      coversLedger: true,
    });
    return {
      human: `Batch ${batchId} is reverted, by batch ${reverted.reversalId}. Both stay on record.`,
      json: { ...reverted, state: 'reverted' },
    };
  },
});
