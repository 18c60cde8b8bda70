import { type Check, checkInstallation } from '#app/cli/check-installation.ts';
import { defineCommand } from '#app/cli/command.ts';

const WORDS: Readonly<Record<Check['state'], string>> = { ok: 'ok', warning: 'look', failed: 'FAIL' };

export const command = defineCommand({
  async run({ settings }) {
    const checks = await checkInstallation(settings);
    const isHealthy = checks.every(({ state }) => state !== 'failed');
    return {
      human: checks.map(({ name, state, detail }) => `${WORDS[state].padEnd(4)}  ${name}: ${detail}`),
      json: { healthy: isHealthy, checks },
      exit: isHealthy ? 0 : 2,
    };
  },
});
