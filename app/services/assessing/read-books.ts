import type { ReadTx } from '#db/client.ts';
import { findActivities, findAllocations } from '#db/queries/find-mission-books.ts';
import { findObservations } from '#db/queries/find-observations.ts';
import { findBudgets, findTransactions } from '#db/queries/find-transactions.ts';
import { type MissionBooks, PRICE_INDEX, priceAreas } from './freeze-money.ts';

/** Everything on file about a mission's money at a time, with the prices to read it by. */
export async function readBooks(tx: ReadTx, mission: string, asOf: string): Promise<MissionBooks> {
  return {
    activities: await findActivities(tx, { mission, asOf }),
    transactions: await findTransactions(tx, { mission, asOf }),
    budgets: await findBudgets(tx, { mission, asOf }),
    allocations: await findAllocations(tx, { mission, asOf }),
    prices: (await findObservations(tx, { indicator: PRICE_INDEX, asOf })).filter(
      ({ area }) => area !== null && priceAreas.includes(area),
    ),
  };
}
