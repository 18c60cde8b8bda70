/** Reads what the pages about a mission are built from: dossier, figures, money and sources, as known at a moment. */
import { citedAreas } from '#app/services/assessing/assess-mission.ts';
import type { ReadTx } from '#db/client.ts';
import { findBatches } from '#db/queries/find-batches.ts';
import { findObservations } from '#db/queries/find-observations.ts';
import { findSources } from '#db/queries/find-sources.ts';
import { findBudgets, findTransactions } from '#db/queries/find-transactions.ts';
import { getDossier } from '#db/queries/get-dossier.ts';
import { findIndicatorDefinitions } from '#db/queries/record-indicators.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { moneyView } from './money.ts';
import type { PageContext } from './page-context.ts';
import { citedSourceIds, openSourceBook } from './source-book.ts';

export type ContextQuery = {
  /** State of knowledge; null: everything recorded until now. */
  readonly asOf: string | null;
  readonly on: IsoDate;
  readonly assessment: PageContext['assessment'];
};

export type MissionFacts = {
  readonly context: PageContext;
  readonly money: Parameters<typeof moneyView>[0];
};

/** Null: there was no such mission at that time. */
export async function readContext(
  tx: ReadTx,
  slug: string,
  query: ContextQuery,
): Promise<MissionFacts | null> {
  const asOf = query.asOf ?? 'infinity';
  const dossier = await getDossier(tx, { slug, asOf });
  if (!dossier) return null;
  const definitions = await findIndicatorDefinitions(tx);
  const observations = await findObservations(tx, {
    places: { areas: citedAreas(dossier), mission: slug },
    asOf,
  });
  const money = {
    transactions: await findTransactions(tx, { mission: slug, asOf }),
    budgets: await findBudgets(tx, { mission: slug, asOf }),
  };
  const moneySources = [...money.transactions, ...money.budgets].map(({ sourceId }) => sourceId);
  const sources = await findSources(tx, [...new Set([...citedSourceIds(dossier), ...moneySources])]);
  const [batch] = await findBatches(tx, { id: dossier.batchId });
  const { assessment, on } = query;
  return {
    context: {
      dossier,
      definitions,
      observations,
      on,
      asOf: query.asOf ?? assessment?.asOf ?? dossier.recordedAt,
      assessment,
      book: openSourceBook(dossier, sources, batch?.sha256 ?? null),
    },
    money,
  };
}
