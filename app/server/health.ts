import { Router } from 'express';
import type { Ledger } from '#app/database/open-ledger.ts';
import { migrationState } from '#db/migrate.ts';

const DATABASE_TIMEOUT_MS = 2_000;

/** `/healthz`: the process answers. `/readyz`: it can do its work, and is not on its way out. */
export function healthRoutes(ledger: Ledger, isDraining: () => boolean): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.set('cache-control', 'no-store').type('text').send('ok\n');
  });
  router.get('/readyz', async (_request, response) => {
    const [database, migrations] = await checkDatabase(ledger);
    const isReady = database === 'ok' && migrations === 'ok' && !isDraining();
    response
      .status(isReady ? 200 : 503)
      .set('cache-control', 'no-store')
      .json({ ready: isReady, draining: isDraining(), database, migrations });
  });
  return router;
}

type Check = 'ok' | 'unreachable' | 'pending' | 'unknown';

async function checkDatabase({ database }: Ledger): Promise<[Check, Check]> {
  const tooLate = new Promise<null>((resolve) => setTimeout(resolve, DATABASE_TIMEOUT_MS, null).unref());
  const state = await Promise.race([migrationState(database).catch(() => null), tooLate]);
  if (!state) return ['unreachable', 'unknown'];
  return ['ok', state.pending.length === 0 ? 'ok' : 'pending'];
}
