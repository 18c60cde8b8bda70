/** The demo portfolio: files of the ledger's own layouts under `db/demo`, imported like anybody's. */
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ledger } from '#app/database/open-ledger.ts';
import { AppError } from '#app/errors.ts';
import { ledgerFiles } from '#app/storage/ledger-files.ts';
import { findLatestAssessments } from '#db/queries/assessments.ts';
import { findDossiers } from '#db/queries/get-dossier.ts';
import type { Actor } from '#db/queries/record-audit.ts';
import { assessAffectedMissions } from './assessing/assess-affected-missions.ts';
import { assessMissions } from './assessing/assess-missions.ts';
import { type FileOutcome, importFile } from './importing/import-file.ts';
import { today } from './today.ts';

const DEMO = fileURLToPath(new URL('../../db/demo/', import.meta.url));
export const DEMO_ACTOR: Actor = { id: null, label: 'demo portfolio', requestId: null };

export type DemoOutcome = { readonly files: number; readonly missions: number; readonly assessments: number };

/**
 * Dossiers first: they define the indicators that the series speak of. Then every mission is assessed; the updates
 * that follow bring news, and the missions they touch are assessed again. Loading twice changes nothing.
 */
export async function loadDemo(ledger: Ledger): Promise<DemoOutcome> {
  const first = [...(await listFiles('missions')), ...(await listFiles('series'))];
  ledger.computing.warmUp();
  for (const path of first) await importDemoFile(ledger, path);
  const dossiers = await ledger.database.read((tx) => findDossiers(tx, { slug: null, asOf: 'infinity' }));
  const due = await withoutAssessment(ledger, dossiers);
  await assessMissions(
    ledger,
    due.map(({ slug }) => slug),
    { on: null, today: today(), asOf: null, actor: DEMO_ACTOR },
  );
  const updates = await listFiles('updates');
  let assessments = due.length;
  for (const path of updates) {
    const { batchId, isSameBytes } = await importDemoFile(ledger, path);
    if (batchId === null) continue;
    const options = { batchId, today: today(), actor: DEMO_ACTOR, isEarlierBatch: isSameBytes };
    assessments += (await assessAffectedMissions(ledger, options)).length;
  }
  return { files: first.length + updates.length, missions: dossiers.length, assessments };
}

async function importDemoFile(ledger: Ledger, path: string): Promise<FileOutcome> {
  const fileName = basename(path);
  const outcome = await importFile(ledger.database, ledgerFiles(ledger), {
    bytes: createReadStream(path),
    fileName,
    format: null,
    mission: null,
    publishedOn: null,
    isDryRun: false,
    actor: DEMO_ACTOR,
    reason: null,
  });
  const error = outcome.issues.find((issue) => issue.severity === 'error');
  if (error) throw new AppError('internal', { message: `${fileName}, line ${error.line}: ${error.message}` });
  return outcome;
}

/** What a loading that was stopped between the files and the last assessment left undone. */
async function withoutAssessment<T extends { readonly slug: string }>(
  ledger: Ledger,
  dossiers: readonly T[],
): Promise<T[]> {
  const assessed = await ledger.database.read((tx) => findLatestAssessments(tx, 'infinity'));
  const slugs = new Set(assessed.map(({ slug }) => slug));
  return dossiers.filter(({ slug }) => !slugs.has(slug));
}

async function listFiles(folder: string): Promise<string[]> {
  const names = await readdir(join(DEMO, folder));
  return names.sort().map((name) => join(DEMO, folder, name));
}
