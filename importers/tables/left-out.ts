/** Counts what a file holds and the ledger does not keep, by reason, until the end of the file. */
import type { ImportEvent } from '../importer.ts';
import { type ExclusionReason, excludedEvent } from '../row-issue.ts';

export type LeftOut = Map<ExclusionReason, number>;

export function leaveOut(leftOut: LeftOut, reason: ExclusionReason, records = 1): void {
  leftOut.set(reason, (leftOut.get(reason) ?? 0) + records);
}

/** In the order in which the reasons were met. */
export function* leftOutEvents(leftOut: LeftOut): Iterable<ImportEvent> {
  for (const [reason, records] of leftOut) yield excludedEvent(reason, records);
}
