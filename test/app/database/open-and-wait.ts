/** A process of its own: opens the ledger, says so, answers each line on standard input, and closes at its end. */
import { createInterface } from 'node:readline';
import { readSettings } from '#app/config/settings.ts';
import { openLedger } from '#app/database/open-ledger.ts';
import { isAppError } from '#app/errors.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const ledger = await openLedger({
    settings: readSettings(),
    role: process.argv[2] === 'web' ? 'web' : 'cli',
  });
  say('open');
  for await (const _ of createInterface({ input: process.stdin })) {
    const answer = await ledger.database.sql`select 'answered' as answer`.catch(() => null);
    say(String(answer?.[0]?.answer));
  }
  await ledger.close();
} catch (error) {
  say(isAppError(error) ? error.message : String(error));
}
