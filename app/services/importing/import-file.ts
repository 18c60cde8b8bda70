/**
 * Importing one file: receive, recognise, read, merge, keep — or, in a dry run, say what would happen and undo it.
 *
 * One transaction per file: until it commits nothing of the file is in the ledger, whatever stops the process.
 * The bytes are kept before the commit, so that a committed batch always has its file.
 */
import { createReadStream } from 'node:fs';
import { AppError } from '#app/errors.ts';
import type { FileStore, ReceivedFile } from '#app/storage/file-store.ts';
import type { Database, WriteTx } from '#db/client.ts';
import { findMissionAreas } from '#db/queries/find-invented-areas.ts';
import { hasMission } from '#db/queries/has-mission.ts';
import { lockLedger } from '#db/queries/lock-ledger.ts';
import { removeForeignActivities } from '#db/queries/merge-activities.ts';
import { type Actor, recordAudit } from '#db/queries/record-audit.ts';
import { recordSourceFile } from '#db/queries/record-source-file.ts';
import { type Importer, type RowIssue, type SourceFile, UnusableFile } from '#importers/importer.ts';
import { mappedImporter } from '#importers/mapping/mapped-importer.ts';
import type { MappingProfile } from '#importers/mapping/profile.ts';
import { openSource } from '#importers/read-source.ts';
import { type ImportScope, issueOf } from './check-record.ts';
import { chooseFormat, type FormatGuess } from './choose-format.ts';
import { explainStorageFailure } from './explain-storage-failure.ts';
import { keepProfile } from './keep-profile.ts';
import { type MergedFile, mergeStage } from './merge-stage.ts';
import { type StagedFile, stageEvents } from './stage-events.ts';

export type ImportRequest = {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** As the person calls it; shown beside every figure that came from it. */
  readonly fileName: string;
  /** Importer id; null: recognise by content. */
  readonly format: string | null;
  /** How to read a file that no importer knows; then `format` is not asked. */
  readonly mapping?: MappingProfile | null;
  /** Mission the file's money belongs to. */
  readonly mission: string | null;
  /** Whether the person's role covers no more than `mission`: rows about anything else are refused. */
  readonly isScoped?: boolean;
  /** What the person says about when it was published; wins over the file. */
  readonly publishedOn: string | null;
  readonly isDryRun: boolean;
  readonly actor: Actor;
  readonly reason: string | null;
  readonly onProgress?: (rows: number) => void;
};

/** What importing one file did, or in a dry run would do. */
export type FileOutcome = Pick<StagedFile, 'rows' | 'title' | 'publishedOn' | 'issuesTotal'> &
  MergedFile & {
    readonly format: string;
    readonly confidence: number;
    readonly alternatives: readonly FormatGuess[];
    readonly sha256: string;
    readonly bytes: number;
    readonly issues: readonly RowIssue[];
    readonly exclusions: readonly { readonly reason: string; readonly records: number }[];
    readonly isDryRun: boolean;
    readonly seconds: number;
  };

/**
 * @throws AppError `input_unusable` when the file as a whole cannot be used; nothing was stored then
 */
export async function importFile(
  database: Database,
  store: FileStore,
  request: ImportRequest,
): Promise<FileOutcome> {
  const startedAt = performance.now();
  const received = await store.receive(request.bytes);
  try {
    return await importReceived({ database, store }, received, request, startedAt);
  } catch (error) {
    if (error instanceof UnusableFile) throw unusable(error, request.fileName);
    throw explainStorageFailure(error, request.fileName);
  } finally {
    await received.discard();
  }
}

async function importReceived(
  { database, store }: { database: Database; store: FileStore },
  received: ReceivedFile,
  request: ImportRequest,
  startedAt: number,
): Promise<FileOutcome> {
  const raw: SourceFile = { size: received.bytes, open: () => createReadStream(received.path) };
  const opened = await openSource(raw);
  const profile = request.mapping ?? null;
  const { importer, confidence, alternatives } =
    profile === null
      ? chooseFormat(opened.sample, request.format)
      : { importer: mappedImporter(profile), confidence: 1, alternatives: [] };
  const run = async (tx: WriteTx): Promise<FileOutcome> => {
    if (request.mission !== null && !(await hasMission(tx, request.mission))) {
      throw new AppError('arguments_unusable', {
        message: `There is no mission “${request.mission}”. \`missions\` lists them.`,
      });
    }
    const staged = await stageEvents(tx, {
      importer,
      events: importer.read(opened.file),
      publishedOn: request.publishedOn,
      mission: request.mission,
      onProgress: request.onProgress,
      scope: await scopeOf(tx, request),
    });
    if (request.isScoped && request.mission !== null)
      await refuseForeignActivities(tx, staged, request.mission);
    const merged = await mergeInto(tx, staged, { received, importer, confidence, request });
    const outcome = {
      ...merged,
      rows: staged.rows,
      title: staged.title,
      publishedOn: staged.publishedOn,
      issues: staged.issues,
      issuesTotal: staged.issuesTotal,
      exclusions: [...staged.exclusions].map(([reason, records]) => ({ reason, records })),
      format: importer.id,
      confidence,
      alternatives,
      sha256: received.sha256,
      bytes: received.bytes,
      isDryRun: request.isDryRun,
      seconds: (performance.now() - startedAt) / 1000,
    };
    if (request.isDryRun || outcome.batchId === null) throw new Undone({ ...outcome, batchId: null });
    if (profile !== null) await keepProfile(tx, store, profile);
    await received.keep();
    return outcome;
  };
  try {
    return await database.write(run);
  } catch (error) {
    if (error instanceof Undone) return error.outcome;
    throw error;
  }
}

async function scopeOf(tx: WriteTx, { isScoped, mission }: ImportRequest): Promise<ImportScope | null> {
  if (!isScoped || mission === null) return null;
  return { mission, areas: await findMissionAreas(tx, mission) };
}

/** An activity held for another mission, or for none, cannot be claimed by somebody who speaks for one. */
async function refuseForeignActivities(tx: WriteTx, staged: StagedFile, mission: string): Promise<void> {
  // Under the lock: what is found here is what the merge will find.
  await lockLedger(tx);
  for (const { iatiIdentifier, line, rows } of await removeForeignActivities(tx, mission)) {
    staged.issuesTotal += 1;
    staged.rows.accepted -= rows;
    staged.rows.rejected += rows;
    const message = `This activity is on record and not as one of ${mission}; your role does not cover it.`;
    staged.issues.push(
      issueOf({ sheet: null, line, column: null }, 'error', 'outside_scope', message, iatiIdentifier),
    );
  }
}

async function mergeInto(
  tx: WriteTx,
  staged: StagedFile,
  {
    received,
    importer,
    confidence,
    request,
  }: { received: ReceivedFile; importer: Importer; confidence: number; request: ImportRequest },
): Promise<MergedFile> {
  await recordSourceFile(tx, received);
  const merged = await mergeStage(tx, staged, {
    format: importer.id,
    confidence,
    importerVersion: importer.version,
    isTranscription: importer.isTranscription,
    fileSha256: received.sha256,
    fileName: request.fileName,
    mission: request.mission,
    isScoped: request.isScoped ?? false,
    actor: request.actor.label,
    reason: request.reason,
  });
  if (merged.batchId === null || merged.isSameBytes) return merged;
  await recordAudit(tx, {
    actor: request.actor,
    action: 'import_committed',
    subjectType: 'import_batch',
    subjectId: merged.batchId,
    reason: request.reason,
    after: {
      file: request.fileName,
      sha256: received.sha256,
      format: importer.id,
      records: merged.records,
      issues: staged.issuesTotal,
    },
  });
  return merged;
}

/** Thrown to undo a dry run, or a file of which no row could be used; carries what was found. */
class Undone extends Error {
  readonly outcome: FileOutcome;
  constructor(outcome: FileOutcome) {
    super('undone');
    this.outcome = outcome;
  }
}

function unusable(error: UnusableFile, fileName: string): AppError {
  const place = error.line === null ? '' : ` (line ${error.line})`;
  return new AppError('input_unusable', {
    message: `${fileName}${place}: ${error.message} Nothing was stored.`,
    userMessage: `${error.message} Nothing was stored.`,
    cause: error,
  });
}
