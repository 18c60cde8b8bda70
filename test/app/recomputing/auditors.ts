/** A ledger with one assessed mission and people who may recompute it. */
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { assessMission } from '#app/services/assessing/assess-mission.ts';
import { startRecompute } from '#app/services/recomputing/start-recompute.ts';
import type { RecomputeOutcome } from '#app/view-models/recompute.ts';
import { type AssessmentRow, getAssessment, recordAssessment } from '#db/queries/assessments.ts';
import { findRecomputations, type Recomputation } from '#db/queries/recomputations.ts';
import { addPerson } from '#test/app/auth/browser.ts';
import { importInto, TESTER } from '#test/app/importing/import-into.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';

export const MISSION = 'unpol-lorvania';
const TODAY = '2026-11-23';
/** Minutes of work: it goes on until it is ended. */
const ENDLESS_DRAWS = 1_000_000;

export type Run = Recomputation<RecomputeOutcome>;

export type Audited = {
  readonly ledger: TestLedger;
  /** An assessment that takes a moment, and one that does not end by itself. */
  readonly brief: string;
  readonly endless: string;
  readonly users: readonly [string, string];
};

export async function createAudited(): Promise<Audited> {
  const ledger = await createTestLedger();
  await importInto(ledger, await readFile('db/demo/missions/unpol-lorvania.yaml'));
  await importInto(ledger, await readFile('db/demo/series/fictional-lorvania.csv'));
  const request = { slug: MISSION, on: TODAY, today: TODAY, asOf: null, draws: 200, actor: TESTER };
  const { id } = await assessMission(ledger, request);
  for (const name of ['one', 'two'])
    await addPerson(ledger, `${name}@example.org`, { role: 'oversight', mission: null });
  const users = await ledger.database.sql<{ id: string }[]>`select id from users order by email`;
  return {
    ledger,
    brief: id,
    endless: await recordCopy(ledger, id, { draws: ENDLESS_DRAWS }),
    users: [users[0]?.id ?? '', users[1]?.id ?? ''],
  };
}

type Changes = Partial<Pick<AssessmentRow, 'draws' | 'inputs' | 'result' | 'methodVersion'>>;

/** Another assessment on record, that differs from one there is. */
export async function recordCopy({ database }: TestLedger, id: string, changes: Changes): Promise<string> {
  const [mission] = await database.sql<
    { id: string }[]
  >`select id::text from missions where slug = ${MISSION}`;
  return database.write(async (tx) => {
    const stored = await getAssessment(tx, id);
    const copy = await recordAssessment(tx, { ...stored!, missionId: mission?.id ?? '', ...changes });
    return copy.id;
  });
}

export function start({ ledger, users }: Audited, id: string, user: 0 | 1 = 0): Promise<string> {
  return startRecompute(ledger, { slug: MISSION, id, userId: users[user], actor: TESTER });
}

export async function findRun({ ledger }: Pick<Audited, 'ledger'>, id: string): Promise<Run> {
  const runs = await ledger.database.read((tx) => findRecomputations<RecomputeOutcome>(tx, { limit: 1_000 }));
  return runs.find((run) => run.id === id)!;
}

export async function ended(audited: Audited, id: string): Promise<Run> {
  for (;;) {
    const run = await findRun(audited, id);
    if (run.state !== 'running') return run;
    await wait(50);
  }
}
