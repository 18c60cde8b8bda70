import type { RecordKind, RowIssue } from '#importers/importer.ts';
import type { ObservationStatus } from '#metrics/domain/observation.ts';

/** `pending`: uploaded and tried out, nothing stored. `reversing`: the batch that undoes another one. */
export const BATCH_STATES = ['pending', 'committed', 'reverted', 'reversing', 'discarded'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

export type FormatView = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly kinds: readonly RecordKind[];
  readonly extensions: readonly string[];
  readonly leavesOut: string;
};

export type ImportCounts = {
  readonly rows: { readonly read: number; readonly accepted: number; readonly rejected: number };
  readonly records: {
    readonly new: number;
    readonly revised: number;
    readonly unchanged: number;
    readonly excluded: number;
  };
};

/** What one record was, and would be or became. */
export type ImportChange = {
  readonly kind: 'new' | 'revised';
  /** Indicator code, IATI identifier or mission slug. */
  readonly subject: string;
  readonly subjectName: string;
  readonly href: string | null;
  /** Area name, mission name, or what part of the activity: where the figure belongs. */
  readonly place: string | null;
  /** Null for what is not a figure: an activity (its value is the number of its transactions, budgets and planned disbursements) or a dossier. */
  readonly period: string | null;
  readonly unit: string | null;
  readonly before: ChangeValue | null;
  readonly after: ChangeValue;
  readonly sheet: string | null;
  readonly line: number | null;
  readonly column: string | null;
};

/** A number, a decimal text (money), or none with its status. */
export type ChangeValue = {
  readonly value: number | string | null;
  readonly status: ObservationStatus;
  readonly publishedOn: string | null;
};

/** What importing one file did, or in a dry run would do. */
export type ImportOutcome = ImportCounts & {
  readonly path: string;
  readonly format: string;
  readonly confidence: number;
  /** Other formats that could read the file, best first. */
  readonly alternatives: readonly {
    readonly id: string;
    readonly title: string;
    readonly confidence: number;
  }[];
  readonly sha256: string;
  readonly bytes: number;
  /** The first of them, in the order of the file. */
  readonly issues: readonly RowIssue[];
  readonly issuesTotal: number;
  /** Records recognised and deliberately left out. */
  readonly exclusions: readonly { readonly reason: string; readonly records: number }[];
  /** A sample: every kind is represented, revised ones first. */
  readonly changes: readonly ImportChange[];
  /** Null in a dry run that keeps nothing. */
  readonly batchId: string | null;
  readonly dryRun: boolean;
  readonly seconds: number;
};

export type BatchSummary = ImportCounts & {
  readonly id: string;
  readonly state: BatchState;
  readonly fileName: string;
  readonly format: string;
  readonly formatTitle: string;
  readonly issuesTotal: number;
  /** Who uploaded, and when. */
  readonly actor: string;
  readonly at: string;
  /** Why, in the words of that person. */
  readonly reason: string | null;
};

export type IssueFilter = {
  readonly severity: RowIssue['severity'] | null;
  readonly code: string | null;
  readonly page: number;
};

export type IssuePage = {
  readonly issues: readonly RowIssue[];
  /** Issues that match the filter. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Of the whole batch, most frequent first. */
  readonly byCode: readonly {
    readonly code: string;
    readonly severity: RowIssue['severity'];
    readonly count: number;
  }[];
};

export type BatchView = BatchSummary & {
  readonly publisher: string;
  readonly confidence: number;
  readonly alternatives: ImportOutcome['alternatives'];
  readonly sha256: string;
  readonly bytes: number;
  readonly mission: { readonly slug: string; readonly name: string } | null;
  readonly publishedOn: string | null;
  readonly leavesOut: string;
  readonly exclusions: ImportOutcome['exclusions'];
  readonly changes: readonly ImportChange[];
  readonly issues: IssuePage;
  /** Pages on which the change can be seen. */
  readonly affected: readonly { readonly href: string; readonly label: string; readonly records: number }[];
  /** Null while pending. */
  readonly importedAt: string | null;
  readonly importedBy: string | null;
  readonly reversal: {
    readonly batchId: string;
    readonly at: string;
    readonly by: string;
    readonly reason: string;
  } | null;
  /** The batch this one undoes. */
  readonly reverses: string | null;
  /** An earlier batch with the same bytes: committing again changes nothing. */
  readonly sameBytesAs: string | null;
};

export type BatchListView = {
  readonly batches: readonly BatchSummary[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};

/** What became of one uploaded file before anything was stored. */
export type UploadResult =
  | { readonly kind: 'pending'; readonly batchId: string; readonly fileName: string }
  | {
      readonly kind: 'refused';
      readonly fileName: string;
      readonly code: string;
      /** For people: what was found. */
      readonly message: string;
      readonly line: number | null;
    };

/** Everything the upload page offers. */
export type ImportPageView = {
  readonly formats: readonly FormatView[];
  readonly missions: readonly { readonly slug: string; readonly name: string }[];
  readonly batches: BatchListView;
  readonly maxFileBytes: number;
};
