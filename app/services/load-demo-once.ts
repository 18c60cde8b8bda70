import type { Ledger } from '#app/database/open-ledger.ts';
import { DEMO_LOADED, needsDemo } from '#db/queries/needs-demo.ts';
import { recordAudit } from '#db/queries/record-audit.ts';
import { DEMO_ACTOR, loadDemo } from './load-demo.ts';

/** For every start: fills an empty ledger, and finishes a demo whose loading was interrupted. */
export async function loadDemoOnce(ledger: Ledger, say: (line: string) => void): Promise<void> {
  const { database } = ledger;
  if (!(await database.read((tx) => needsDemo(tx, DEMO_ACTOR.label)))) return;
  say('Loading the demo portfolio; this takes about half a minute.');
  await loadDemo(ledger);
  await database.write((tx) =>
    recordAudit(tx, { actor: DEMO_ACTOR, action: DEMO_LOADED, subjectType: 'ledger', subjectId: 'demo' }),
  );
}
