import { readFileSync } from 'node:fs';
import { freezeInputs } from '#app/services/assessing/freeze-inputs.ts';
import type { MissionBooks } from '#app/services/assessing/freeze-money.ts';
import type { ObservationRow } from '#db/queries/find-observations.ts';
import { ledgerObservations } from '#importers/ledger-observations.ts';
import { missionDossier } from '#importers/mission-dossier.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { INDICATOR_LIBRARY } from '#metrics/domain/indicator-library.ts';
import type { ActivityRecord } from '#metrics/domain/money.ts';
import type { ObservationRecord } from '#metrics/domain/observation.ts';
import { type IsoDate, parsePeriod } from '#metrics/domain/period.ts';
import { readAll, sourceFile } from '#test/importers/read-fixture.ts';

const DEMO = new URL('../../../db/demo/', import.meta.url);

export const FICTIONAL_MISSION = 'unpol-lorvania';

const NEVER_STORED = {
  dossierId: '',
  missionId: '',
  revision: 1,
  batchId: '',
  file: '',
  recordedAt: '',
} as const;

/** The inputs of the demo's one complete mission on a day, frozen from its files as the ledger would freeze them. */
export async function fictionalMission(on: IsoDate): Promise<AssessmentInput> {
  const read = (path: string) => sourceFile(readFileSync(new URL(path, DEMO)));
  const declared = await readAll(missionDossier, read(`missions/${FICTIONAL_MISSION}.yaml`));
  const series = await readAll(ledgerObservations, read('series/fictional-lorvania.csv'));
  const update = await readAll(ledgerObservations, read('updates/fictional-lorvania-2026-11.csv'));
  const { dossier, activities } = declared;
  if (dossier === null) throw new Error('the demo has no fictional mission');
  const own = dossier.ownIndicators.map((definition) => [definition.code, definition] as const);
  return freezeInputs(
    {
      dossier: { ...dossier, ...NEVER_STORED },
      definitions: new Map([...INDICATOR_LIBRARY, ...own]),
      observations: [declared, series, update].flatMap(({ observations }) => observations).map(asStored),
      books: storedBooks(activities),
    },
    on,
  );
}

/** What an assessment reads of a stored row; where it came from plays no part. */
function asStored(record: ObservationRecord, index: number): ObservationRow {
  const period = parsePeriod(record.period)!;
  const row = {
    ...record,
    seriesId: `${record.sourceKey}/${record.indicator}/${record.area ?? record.mission}`,
    id: String(index),
    seriesSource: record.sourceKey ?? '',
    periodStart: period.start,
    periodEnd: period.end,
  };
  return row as unknown as ObservationRow;
}

/** What the ledger would read back of the money in the dossier. */
function storedBooks(activities: readonly ActivityRecord[]): MissionBooks {
  const entries = <Entry>(entriesOf: (of: ActivityRecord) => readonly Entry[]) =>
    activities.flatMap((one) => entriesOf(one).map((entry) => ({ ...entry, activity: one.iatiIdentifier })));
  return {
    activities: activities.map(({ iatiIdentifier, startOn }) => ({
      id: iatiIdentifier,
      parents: [],
      startedOn: startOn,
    })),
    transactions: entries(({ transactions }) => transactions) as unknown as MissionBooks['transactions'],
    budgets: entries(({ budgets }) => budgets) as unknown as MissionBooks['budgets'],
    allocations: [],
    prices: [],
  };
}
