import { defineCommand } from '#app/cli/command.ts';
import { loadDemo } from '#app/services/load-demo.ts';

export const command = defineCommand({
  async run({ openLedger }) {
    const outcome = await loadDemo(await openLedger());
    return { human: 'The demo portfolio is loaded.', json: outcome };
  },
});
