/** One import as its page shows it: a pending upload with its dry run, or a batch of the ledger. */
import { areaName } from '#app/i18n/area-name.ts';
import type {
  BatchView,
  ChangeValue,
  ImportChange,
  IssueFilter,
  IssuePage,
} from '#app/view-models/import.ts';
import type { ReadTx } from '#db/client.ts';
import {
  type BatchPlace,
  findBatchActivities,
  findBatchMissions,
  findBatchObservations,
  findBatchPlaces,
} from '#db/queries/find-batch-changes.ts';
import { findBatchIssues } from '#db/queries/find-batch-issues.ts';
import { type BatchRow, findBatches, getBatchOfFile } from '#db/queries/find-batches.ts';
import { getMissionNames } from '#db/queries/get-mission-names.ts';
import type { ActivityChange } from '#db/queries/merge-activities.ts';
import type { ObservationChange } from '#db/queries/merge-observations.ts';
import { findPendingUploads, type PendingUpload } from '#db/queries/pending-uploads.ts';
import { findIndicatorDefinitions } from '#db/queries/record-indicators.ts';
import type { RowIssue } from '#importers/importer.ts';
import { IMPORTERS } from '#importers/registry.ts';
import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import { batchSummary, pendingSummary } from './batch-summary.ts';
import { requireImporter } from './choose-format.ts';
import type { FileOutcome } from './import-file.ts';

const ISSUES_PER_PAGE = 50;
const CHANGES_SHOWN = 200;
const PLACES_SHOWN = 100;

type Names = {
  readonly definitions: ReadonlyMap<string, IndicatorDefinition>;
  readonly missions: ReadonlyMap<string, string>;
};

export async function getBatch(tx: ReadTx, id: string, filter: IssueFilter): Promise<BatchView | null> {
  const names: Names = {
    definitions: await findIndicatorDefinitions(tx),
    missions: await getMissionNames(tx),
  };
  if (/^\d{1,18}$/.test(id)) {
    const [batch] = await findBatches(tx, { id });
    return batch ? committedView(tx, batch, filter, names) : null;
  }
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const [upload] = await findPendingUploads<FileOutcome>(tx, { id });
  return upload ? pendingView(tx, upload, filter, names) : null;
}

/** Every issue kept for an import, for the download. */
export async function findIssuesOfBatch(tx: ReadTx, id: string): Promise<readonly RowIssue[] | null> {
  if (/^\d{1,18}$/.test(id)) {
    const [batch] = await findBatches(tx, { id });
    return batch ? findBatchIssues(tx, id) : null;
  }
  const [upload] = /^[0-9a-f-]{36}$/.test(id) ? await findPendingUploads<FileOutcome>(tx, { id }) : [];
  return upload?.outcome.issues ?? null;
}

async function pendingView(
  tx: ReadTx,
  upload: PendingUpload<FileOutcome>,
  filter: IssueFilter,
  names: Names,
): Promise<BatchView> {
  const { outcome } = upload;
  return {
    ...pendingSummary(upload),
    ...publisherOf(outcome.format),
    confidence: outcome.confidence,
    alternatives: outcome.alternatives,
    sha256: upload.sha256,
    bytes: upload.bytes,
    mission: missionOf(upload.mission, names),
    publishedOn: outcome.publishedOn,
    exclusions: outcome.exclusions,
    changes: [
      ...outcome.observationChanges.map((change) => observationChange(change, names)),
      ...outcome.activityChanges.map(activityChange),
      ...outcome.dossierChanges.filter(({ outcome: kind }) => kind !== 'unchanged').map(dossierChange),
    ],
    issues: pageOf(outcome.issues, filter),
    affected: [],
    importedAt: null,
    importedBy: null,
    reversal: null,
    reverses: null,
    sameBytesAs: await getBatchOfFile(tx, {
      sha256: upload.sha256,
      format: outcome.format,
      importerVersion: requireImporter(outcome.format).version,
    }),
  };
}

async function committedView(
  tx: ReadTx,
  batch: BatchRow,
  filter: IssueFilter,
  names: Names,
): Promise<BatchView> {
  const observations = await findBatchObservations(tx, batch.id, CHANGES_SHOWN);
  const activities = await findBatchActivities(tx, batch.id, CHANGES_SHOWN);
  const places = await findBatchPlaces(tx, batch.id, PLACES_SHOWN);
  const missions = await findBatchMissions(tx, batch.id);
  return {
    ...batchSummary(batch),
    ...publisherOf(batch.format ?? ''),
    confidence: batch.confidence ?? 0,
    alternatives: [],
    sha256: batch.sha256 ?? '',
    bytes: batch.bytes ?? 0,
    mission: missionOf(batch.mission, names),
    publishedOn: batch.publishedOn,
    exclusions: batch.exclusions,
    changes: [
      ...observations.map((change) => observationChange(change, names)),
      ...activities.map(activityChange),
    ],
    issues: pageOf(await findBatchIssues(tx, batch.id), filter),
    affected: [
      ...missions.map((slug) => ({
        href: `/missions/${slug}`,
        label: names.missions.get(slug) ?? slug,
        records: 0,
      })),
      ...places.map((place) => affectedPlace(place, names)),
    ],
    importedAt: batch.recordedAt,
    importedBy: batch.actor,
    reversal: batch.reversal && {
      batchId: batch.reversal.id,
      at: batch.reversal.recordedAt,
      by: batch.reversal.actor,
      reason: batch.reversal.reason,
    },
    reverses: batch.revertsBatchId,
    sameBytesAs: null,
  };
}

function publisherOf(format: string): Pick<BatchView, 'publisher' | 'leavesOut'> {
  const importer = IMPORTERS.find(({ id }) => id === format);
  return { publisher: importer?.publisher ?? '', leavesOut: importer?.leavesOut ?? '' };
}

function missionOf(slug: string | null, names: Names): BatchView['mission'] {
  return slug === null ? null : { slug, name: names.missions.get(slug) ?? slug };
}

function observationChange(change: ObservationChange, { definitions, missions }: Names): ImportChange {
  const definition = definitions.get(change.indicator);
  const value = (number: number | null, status: string): ChangeValue => ({
    value: number,
    status: status as ChangeValue['status'],
    publishedOn: null,
  });
  return {
    kind: change.outcome,
    subject: change.indicator,
    subjectName: definition?.name ?? change.indicator,
    href: seriesHref(change),
    place:
      change.area !== null
        ? areaName(change.area)
        : change.mission === null
          ? null
          : (missions.get(change.mission) ?? change.mission),
    period: change.period,
    unit: definition?.unit ?? null,
    before: change.previousStatus === null ? null : value(change.previousValue, change.previousStatus),
    after: value(change.value, change.status),
    sheet: change.sheet,
    line: change.line,
    column: change.column,
  };
}

function activityChange(change: ActivityChange): ImportChange {
  return {
    kind: change.outcome,
    subject: change.iatiIdentifier,
    subjectName: change.title ?? change.iatiIdentifier,
    href: null,
    place: null,
    period: null,
    unit: null,
    before: null,
    after: { value: change.items, status: 'measured', publishedOn: null },
    sheet: null,
    line: change.line,
    column: null,
  };
}

function dossierChange(change: FileOutcome['dossierChanges'][number]): ImportChange {
  return {
    kind: change.outcome === 'new' ? 'new' : 'revised',
    subject: change.slug,
    subjectName: change.name,
    href: `/missions/${change.slug}`,
    place: null,
    period: null,
    unit: null,
    before: null,
    after: { value: null, status: 'not_applicable', publishedOn: null },
    sheet: null,
    line: change.line,
    column: null,
  };
}

function affectedPlace(place: BatchPlace, { definitions, missions }: Names): BatchView['affected'][number] {
  const name = definitions.get(place.indicator)?.name ?? place.indicator;
  const where =
    place.area !== null ? areaName(place.area) : (missions.get(place.mission ?? '') ?? place.mission ?? '');
  return { href: seriesHref(place), label: `${name}, ${where}`, records: place.records };
}

function seriesHref({
  indicator,
  area,
  mission,
}: {
  indicator: string;
  area: string | null;
  mission: string | null;
}): string {
  const query = new URLSearchParams(area !== null ? { area } : { mission: mission ?? '' });
  return `/indicators/${indicator}?${query}`;
}

function pageOf(issues: readonly RowIssue[], filter: IssueFilter): IssuePage {
  const tally = new Map<string, { code: string; severity: RowIssue['severity']; count: number }>();
  for (const { code, severity } of issues) {
    const entry = tally.get(`${severity} ${code}`) ?? { code, severity, count: 0 };
    entry.count += 1;
    tally.set(`${severity} ${code}`, entry);
  }
  const wanted = issues.filter(
    (issue) =>
      (filter.severity === null || issue.severity === filter.severity) &&
      (filter.code === null || issue.code === filter.code),
  );
  const pages = Math.max(1, Math.ceil(wanted.length / ISSUES_PER_PAGE));
  const page = Math.min(Math.max(1, filter.page), pages);
  return {
    issues: wanted.slice((page - 1) * ISSUES_PER_PAGE, page * ISSUES_PER_PAGE),
    total: wanted.length,
    page,
    pages,
    byCode: [...tally.values()].sort((a, b) => b.count - a.count || a.code.localeCompare(b.code)),
  };
}
