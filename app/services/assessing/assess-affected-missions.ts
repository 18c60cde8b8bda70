import type { Database } from '#db/client.ts';
import { findBatchMissions } from '#db/queries/find-batch-changes.ts';
import type { Actor } from '#db/queries/record-audit.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import { assessMission } from './assess-mission.ts';

/** New evidence, new assessment: every mission the batch said something about is assessed once more. */
export async function assessAffectedMissions(database: Database, { batchId, today, actor }: { batchId: string; today: IsoDate; actor: Actor }): Promise<string[]> {
  const slugs = await database.read((tx) => findBatchMissions(tx, batchId));
  for (const slug of slugs) await assessMission(database, { slug, on: null, today, asOf: null, actor });
  return slugs;
}
