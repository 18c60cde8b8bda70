/** From what was staged to what the ledger holds: repeats out, compare, append. One batch, one time of recording. */
import type { WriteTx } from '#db/client.ts';
import { getBatchOfFile } from '#db/queries/find-batches.ts';
import { lockLedger } from '#db/queries/lock-ledger.ts';
import {
  type ActivityChange,
  appendActivities,
  classifyActivities,
  countActivities,
  countStagedActivities,
  type MoneyCounts,
  sampleActivityChanges,
} from '#db/queries/merge-activities.ts';
import {
  appendObservations,
  classifyObservations,
  countEmptiedLines,
  countObservations,
  countStagedObservations,
  type ObservationChange,
  placeObservations,
  removeRepeatedObservations,
  sampleObservationChanges,
} from '#db/queries/merge-observations.ts';
import { type NewBatch, recordBatch } from '#db/queries/record-batch.ts';
import { classifyDossier, type DossierOutcome, recordDossier } from '#db/queries/record-dossier.ts';
import { recordIssues } from '#db/queries/record-issues.ts';
import { issueOf } from './check-record.ts';
import { MAX_KEPT_ISSUES, type StagedFile } from './stage-events.ts';

/** Changes kept for a person to look at before committing. */
const SAMPLE_SIZE = 200;

export type RecordCounts = { new: number; revised: number; unchanged: number; excluded: number };

export type MergedFile = {
  readonly records: RecordCounts;
  readonly kinds: Readonly<
    Record<'observation' | keyof MoneyCounts | 'dossier', Omit<RecordCounts, 'excluded'>>
  >;
  readonly observationChanges: readonly ObservationChange[];
  readonly activityChanges: readonly ActivityChange[];
  readonly dossierChanges: readonly {
    readonly slug: string;
    readonly name: string;
    readonly outcome: DossierOutcome;
    readonly line: number;
  }[];
  /** The batch that holds the file: the new one, or the earlier one of the same bytes. Null: no row could be used. */
  readonly batchId: string | null;
  readonly isSameBytes: boolean;
};

export type MergeBatch = Pick<
  NewBatch,
  | 'format'
  | 'confidence'
  | 'importerVersion'
  | 'isTranscription'
  | 'fileSha256'
  | 'fileName'
  | 'mission'
  | 'isScoped'
  | 'actor'
  | 'reason'
>;

export async function mergeStage(tx: WriteTx, staged: StagedFile, batch: MergeBatch): Promise<MergedFile> {
  const recordedAt = await lockLedger(tx);
  // Asked under the lock: of two people who hand in the same bytes at once, the second finds the first's batch.
  const earlierBatchId = await getBatchOfFile(tx, {
    sha256: batch.fileSha256,
    format: batch.format,
    importerVersion: batch.importerVersion,
  });
  await placeObservations(tx);
  await reportRepeats(tx, staged);
  if (earlierBatchId !== null) return sameBytes(tx, staged, earlierBatchId);
  await classifyObservations(tx, { isTranscription: batch.isTranscription });
  await classifyActivities(tx, { isTranscription: batch.isTranscription });
  const dossiers = [];
  for (const dossier of staged.dossiers) {
    dossiers.push({ dossier, outcome: await classifyDossier(tx, dossier) });
  }
  const kinds = {
    observation: await countObservations(tx),
    ...(await countActivities(tx)),
    dossier: tally(dossiers.map(({ outcome }) => outcome)),
  };
  const records = recordCounts(kinds, staged);
  const changes = {
    observationChanges: await sampleObservationChanges(tx, SAMPLE_SIZE),
    activityChanges: await sampleActivityChanges(tx, SAMPLE_SIZE),
    dossierChanges: dossiers.map(({ dossier, outcome }) => ({
      slug: dossier.slug,
      name: dossier.name,
      outcome,
      line: dossier.line,
    })),
  };
  const isEmpty = records.new + records.revised + records.unchanged === 0 && staged.rows.accepted === 0;
  if (isEmpty) return { records, kinds, ...changes, batchId: null, isSameBytes: false };
  const batchId = await recordBatch(tx, {
    ...batch,
    publishedOn: staged.publishedOn,
    title: staged.title,
    rows: staged.rows,
    records,
    issuesTotal: staged.issuesTotal,
    exclusions: [...staged.exclusions].map(([reason, count]) => ({ reason, records: count })),
    recordedAt,
  });
  await recordIssues(tx, batchId, staged.issues);
  await appendObservations(tx, { id: batchId, recordedAt, isTranscription: batch.isTranscription });
  await appendActivities(tx, { id: batchId, recordedAt });
  for (const { dossier, outcome } of dossiers) {
    if (outcome !== 'unchanged')
      await recordDossier(tx, dossier, { sourceIds: staged.sourceIds, batchId, recordedAt });
  }
  // What is checked at the end of a transaction is checked now, so that a dry run meets it too.
  await tx.sql`set constraints all immediate`;
  return { records, kinds, ...changes, batchId, isSameBytes: false };
}

/**
 * The same bytes are on record already: whatever has been learned since, a file says nothing new by being handed in
 * twice. To have it read again, revert its batch first.
 */
async function sameBytes(tx: WriteTx, staged: StagedFile, batchId: string): Promise<MergedFile> {
  const unchanged = (count: number) => ({ new: 0, revised: 0, unchanged: count });
  const staging = { ...(await countStagedActivities(tx)), observation: await countStagedObservations(tx) };
  const kinds = {
    observation: unchanged(staging.observation),
    activity: unchanged(staging.activity),
    transaction: unchanged(staging.transaction),
    budget: unchanged(staging.budget),
    plannedDisbursement: unchanged(staging.plannedDisbursement),
    dossier: unchanged(staged.dossiers.length),
  };
  return {
    records: recordCounts(kinds, staged),
    kinds,
    observationChanges: [],
    activityChanges: [],
    dossierChanges: [],
    batchId,
    isSameBytes: true,
  };
}

function recordCounts(kinds: MergedFile['kinds'], staged: StagedFile): RecordCounts {
  return {
    ...sumCounts(Object.values(kinds)),
    excluded: [...staged.exclusions.values()].reduce((sum, count) => sum + count, 0),
  };
}

async function reportRepeats(tx: WriteTx, staged: StagedFile): Promise<void> {
  const taken = await removeRepeatedObservations(tx);
  if (taken.length === 0) return;
  const { contradicting, repeating } = await countEmptiedLines(tx, taken);
  staged.rows.accepted -= contradicting + repeating;
  staged.rows.rejected += contradicting;
  staged.rows.excluded += repeating;
  for (const row of taken) {
    staged.issuesTotal += 1;
    if (staged.issues.length >= MAX_KEPT_ISSUES) continue;
    const value = row.value === null ? null : String(row.value);
    staged.issues.push(
      row.isContradiction
        ? issueOf(
            row,
            'error',
            'contradicting_rows',
            `The file gives another value for the same fact (first at line ${row.firstLine}); none of them was stored. Correct the file.`,
            value,
          )
        : issueOf(
            row,
            'warning',
            'repeated_row',
            `The same fact stands at line ${row.firstLine} already; it was stored once.`,
            value,
          ),
    );
  }
}

function tally(outcomes: readonly DossierOutcome[]): Omit<RecordCounts, 'excluded'> {
  const counts = { new: 0, revised: 0, unchanged: 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}

function sumCounts(parts: readonly Omit<RecordCounts, 'excluded'>[]): Omit<RecordCounts, 'excluded'> {
  const total = { new: 0, revised: 0, unchanged: 0 };
  for (const part of parts) {
    total.new += part.new;
    total.revised += part.revised;
    total.unchanged += part.unchanged;
  }
  return total;
}
