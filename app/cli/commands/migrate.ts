import { defineCommand } from '#app/cli/command.ts';
import { openLedger } from '#app/database/open-ledger.ts';
import { migrateLedger } from '#app/database/open-migrated-ledger.ts';

/** Opens the ledger itself: the one every other command is handed has been migrated already. */
export const command = defineCommand({
  async run({ settings }) {
    const ledger = await openLedger({ settings, role: 'cli' });
    try {
      const applied = await migrateLedger(ledger);
      const human = applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`;
      return { human, json: { applied } };
    } finally {
      await ledger.close();
    }
  },
});
