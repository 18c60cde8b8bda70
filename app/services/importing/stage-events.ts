/**
 * Drinks an importer's events: checks each record, stages it, counts rows and gathers issues. Everything happens
 * inside the transaction of the file, so a stop at any moment leaves nothing behind.
 */
import { createHash } from 'node:crypto';
import type { WriteTx } from '#db/client.ts';
import { settleCopies } from '#db/copy.ts';
import { findInventedAreas } from '#db/queries/find-invented-areas.ts';
import { getToday } from '#db/queries/get-today.ts';
import { findIndicatorDefinitions, recordIndicators } from '#db/queries/record-indicators.ts';
import { recordSource } from '#db/queries/record-sources.ts';
import { type ActivityStage, stageActivities } from '#db/queries/stage-activities.ts';
import { type ObservationStage, stageObservations } from '#db/queries/stage-observations.ts';
import type { ImportEvent, Importer, RowIssue } from '#importers/importer.ts';
import type { MissionDossier } from '#metrics/domain/dossier.ts';
import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import { INDICATOR_LIBRARY } from '#metrics/domain/indicator-library.ts';
import type { ActivityRecord } from '#metrics/domain/money.ts';
import type { ObservationRecord } from '#metrics/domain/observation.ts';
import { checkRecord, type ImportScope, issueOf } from './check-record.ts';

/** Issues kept with a batch; every one is counted. */
export const MAX_KEPT_ISSUES = 10_000;

export type StagedFile = {
  readonly title: string | null;
  readonly publishedOn: string | null;
  readonly rows: { read: number; accepted: number; rejected: number; excluded: number };
  readonly exclusions: Map<string, number>;
  readonly issues: RowIssue[];
  issuesTotal: number;
  readonly dossiers: readonly MissionDossier[];
  /** Ids of the sources the file declares, by its keys. */
  readonly sourceIds: ReadonlyMap<string, string>;
};

export type StageOptions = {
  readonly importer: Importer;
  readonly events: AsyncIterable<ImportEvent>;
  /** What the person said, which wins over what the file says. */
  readonly publishedOn: string | null;
  readonly mission: string | null;
  /** Null: the person may write anywhere. */
  readonly scope: ImportScope | null;
  readonly onProgress?: ((rows: number) => void) | undefined;
};

export async function stageEvents(tx: WriteTx, options: StageOptions): Promise<StagedFile> {
  const stage = new Stage(tx, options, await stageObservations(tx), await stageActivities(tx));
  await stage.begin();
  for await (const event of options.events) await stage.take(event);
  return stage.finish();
}

/** The running state of one file; lives only for the length of `stageEvents`. */
class Stage {
  readonly #tx: WriteTx;
  readonly #options: StageOptions;
  readonly #observations: ObservationStage;
  readonly #activities: ActivityStage;
  readonly #sourceIds = new Map<string, string>();
  readonly #dossiers: MissionDossier[] = [];
  readonly #file = {
    title: null as string | null,
    publishedOn: null as string | null,
    rows: { read: 0, accepted: 0, rejected: 0, excluded: 0 },
    exclusions: new Map<string, number>(),
    issues: [] as RowIssue[],
    issuesTotal: 0,
  };
  #definitions = new Map<string, IndicatorDefinition>();
  #inventedAreas: ReadonlySet<string> = new Set();
  #today = '';
  /** The file is the dossier of a mission the person's role does not cover: nothing of it is taken. */
  #isForeignDossier = false;
  #ownSourceId = '';
  #position = 0;
  /** Records of the row being read: a row none of whose records can be used is a rejected row. */
  #row = { usable: 0, refused: 0 };

  constructor(tx: WriteTx, options: StageOptions, observations: ObservationStage, activities: ActivityStage) {
    this.#tx = tx;
    this.#options = options;
    this.#observations = observations;
    this.#activities = activities;
    this.#file.publishedOn = options.publishedOn;
  }

  async begin(): Promise<void> {
    await recordIndicators(this.#tx, INDICATOR_LIBRARY.values(), 'library');
    this.#definitions = await findIndicatorDefinitions(this.#tx);
    this.#today = await getToday(this.#tx);
    this.#inventedAreas = await findInventedAreas(this.#tx);
    this.#ownSourceId = await recordSource(this.#tx, this.#options.importer.source);
  }

  async take(event: ImportEvent): Promise<void> {
    switch (event.kind) {
      case 'file':
        await settleCopies(this.#tx);
        this.#file.title = event.title;
        this.#file.publishedOn ??= event.publishedOn;
        return this.#nameSource();
      case 'source':
        await settleCopies(this.#tx);
        this.#sourceIds.set(event.source.key, await recordSource(this.#tx, event.source));
        return;
      case 'indicator':
        return this.#define(event.definition);
      case 'row':
        this.#file.rows.read += 1;
        this.#file.rows[this.#isRowRefused() ? 'rejected' : event.outcome] += 1;
        this.#row = { usable: 0, refused: 0 };
        this.#options.onProgress?.(this.#file.rows.read);
        return;
      case 'excluded':
        this.#file.exclusions.set(
          event.reason,
          (this.#file.exclusions.get(event.reason) ?? 0) + event.records,
        );
        return;
      case 'issue':
        return this.#note(event.issue);
      case 'observation':
        if (!this.#isForeignDossier) await this.#observe(event.record);
        return;
      case 'activity':
        if (!this.#isForeignDossier) await this.#account(event.record);
        return;
      case 'dossier':
        return this.#declare(event.record);
    }
  }

  #isRowRefused(): boolean {
    return this.#isForeignDossier || (this.#row.refused > 0 && this.#row.usable === 0);
  }

  /** A publisher's data set is cited by the edition at hand, where the file says which it is. */
  async #nameSource(): Promise<void> {
    const { source, seriesBy, isTranscription } = this.#options.importer;
    const { title, publishedOn } = this.#file;
    if (title === null || seriesBy !== 'importer' || isTranscription) return;
    this.#ownSourceId = await recordSource(this.#tx, { ...source, title, publishedOn });
  }

  async finish(): Promise<StagedFile> {
    await this.#observations.flush();
    await this.#activities.flush();
    return { ...this.#file, dossiers: this.#dossiers, sourceIds: this.#sourceIds };
  }

  async #define(definition: IndicatorDefinition): Promise<void> {
    if (this.#definitions.has(definition.code)) return;
    await settleCopies(this.#tx);
    await recordIndicators(this.#tx, [definition], 'file');
    this.#definitions.set(definition.code, definition);
  }

  async #declare(dossier: MissionDossier): Promise<void> {
    const { scope } = this.#options;
    if (scope !== null && dossier.slug !== scope.mission) {
      this.#isForeignDossier = true;
      const place = { sheet: null, line: dossier.line, column: null };
      return this.#note(
        issueOf(
          place,
          'error',
          'outside_scope',
          `Your role covers ${scope.mission} only; this dossier is of another mission.`,
          dossier.slug,
        ),
      );
    }
    for (const definition of dossier.ownIndicators) await this.#define(definition);
    if (dossier.isFictional) this.#inventedAreas = new Set([...this.#inventedAreas, ...dossier.areas]);
    this.#dossiers.push(dossier);
  }

  async #observe(record: ObservationRecord): Promise<void> {
    const checked = checkRecord(record, {
      definitions: this.#definitions,
      inventedAreas: this.#inventedAreas,
      scope: this.#options.scope,
      today: this.#today,
    });
    this.#row[checked.isUsable ? 'usable' : 'refused'] += 1;
    if (!checked.isUsable) return this.#note(checked.issue);
    this.#position += 1;
    const { importer } = this.#options;
    const seriesSource =
      importer.seriesBy === 'record' && record.sourceKey !== null ? record.sourceKey : importer.source.key;
    const dated = record.publishedOn === null ? { ...record, publishedOn: this.#file.publishedOn } : record;
    await this.#observations.add(dated, {
      position: this.#position,
      period: checked.period,
      seriesSource,
      sourceId: this.#sourceOf(record.sourceKey),
    });
  }

  async #account(record: ActivityRecord): Promise<void> {
    this.#position += 1;
    await this.#activities.add(record, {
      position: this.#position,
      mission: this.#options.mission ?? record.mission,
      sourceId: this.#sourceOf(record.sourceKey),
      sourceOf: (key) => (key === null ? null : this.#sourceOf(key)),
      contentHash: activityHash(record, this.#options.mission ?? record.mission),
    });
  }

  #sourceOf(key: string | null): string {
    return (key === null ? undefined : this.#sourceIds.get(key)) ?? this.#ownSourceId;
  }

  #note(issue: RowIssue): void {
    this.#file.issuesTotal += 1;
    if (this.#file.issues.length < MAX_KEPT_ISSUES) this.#file.issues.push(issue);
  }
}

/** Content of an activity without the lines it stands on: moving it inside a file does not change it. */
function activityHash(record: ActivityRecord, mission: string | null): string {
  const text = JSON.stringify({ ...record, mission }, (key, value) => (key === 'line' ? undefined : value));
  return createHash('sha256').update(text).digest('hex');
}
