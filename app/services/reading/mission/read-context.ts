/** Reads what the pages about a mission are built from: dossier, figures and sources, as known at a moment. */
import { citedAreas } from '#app/services/assessing/assess-mission.ts';
import type { ReadTx } from '#db/client.ts';
import { findBatches } from '#db/queries/find-batches.ts';
import { findObservations } from '#db/queries/find-observations.ts';
import { findSources } from '#db/queries/find-sources.ts';
import { getDossier } from '#db/queries/get-dossier.ts';
import { findIndicatorDefinitions } from '#db/queries/record-indicators.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import { disclosedRows } from '../disclosed-rows.ts';
import type { PageContext } from './page-context.ts';
import { citedSourceIds, openSourceBook } from './source-book.ts';

export type ContextQuery = {
  /** State of knowledge; null: everything recorded until now. */
  readonly asOf: string | null;
  readonly on: IsoDate;
  readonly assessment: PageContext['assessment'];
  /** Ids of sources that the page cites beside those of the dossier. */
  readonly otherSourceIds?: readonly string[];
};

/** Null: there was no such mission at that time. */
export async function readContext(
  tx: ReadTx,
  slug: string,
  query: ContextQuery,
): Promise<PageContext | null> {
  const asOf = query.asOf ?? 'infinity';
  const dossier = await getDossier(tx, { slug, asOf });
  if (!dossier) return null;
  const definitions = await findIndicatorDefinitions(tx);
  const observations = await findObservations(tx, {
    places: { areas: citedAreas(dossier), mission: slug },
    asOf,
  });
  const { assessment, on, otherSourceIds = [] } = query;
  const sources = await findSources(tx, [...new Set([...citedSourceIds(dossier), ...otherSourceIds])]);
  const [batch] = await findBatches(tx, { id: dossier.batchId });
  return {
    dossier,
    definitions,
    observations: disclosedRows(observations, definitions),
    on,
    asOf: query.asOf ?? assessment?.asOf ?? dossier.recordedAt,
    assessment,
    book: openSourceBook(dossier, sources, batch?.sha256 ?? null),
  };
}
