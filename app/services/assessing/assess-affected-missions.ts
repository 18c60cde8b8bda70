import { findBatchMissions, findUnassessedMissions } from '#db/queries/find-batch-changes.ts';
import type { Actor } from '#db/queries/record-audit.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { AssessingLedger } from './assess-mission.ts';
import { assessMissions } from './assess-missions.ts';

type AffectedOptions = {
  readonly batchId: string;
  readonly today: IsoDate;
  readonly actor: Actor;
  /** The batch is an earlier one: only missions that nobody has assessed since, because a process was stopped in between. */
  readonly isEarlierBatch?: boolean;
};

/** New evidence, new assessment: every mission the batch said something about is assessed once more. */
export async function assessAffectedMissions(
  ledger: AssessingLedger,
  { batchId, today, actor, isEarlierBatch = false }: AffectedOptions,
): Promise<string[]> {
  const slugs = await ledger.database.read((tx) =>
    isEarlierBatch ? findUnassessedMissions(tx, batchId) : findBatchMissions(tx, batchId),
  );
  await assessMissions(ledger, slugs, { on: null, today, asOf: null, actor });
  return slugs;
}
