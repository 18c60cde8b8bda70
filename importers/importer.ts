/**
 * The importer contract: bytes in → typed records and row issues out.
 *
 * An importer knows one publisher's format. It knows neither HTTP nor a database nor a path, has no clock and
 * no randomness, and streams: records leave while the file is still being read. A bad row is an issue with its
 * line, column, value and what to do; it never throws and never becomes 0. A file that cannot be used at all
 * throws `UnusableFile` before or while reading, and the caller stores nothing.
 *
 * Adding a format is one file here and one line in `registry.ts`; a test then demands a fixture, a source with
 * licence, and messages for the issue codes.
 */

import type { MissionDossier } from '#metrics/domain/dossier.ts';
import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import type { ActivityRecord } from '#metrics/domain/money.ts';
import type { ObservationRecord } from '#metrics/domain/observation.ts';
import type { SourceRecord } from '#metrics/domain/source.ts';

export const RECORD_KINDS = ['observation', 'activity', 'dossier'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export interface Importer {
  readonly id: string;
  /** Raised when the same bytes would give other records than before. */
  readonly version: number;
  readonly title: string;
  readonly publisher: string;
  readonly kinds: readonly RecordKind[];
  readonly extensions: readonly string[];
  /** Provenance of every record that does not name a source of its own. */
  readonly source: SourceRecord;
  /** True when people typed these figures from documents: a publisher's own file takes precedence. */
  readonly isTranscription: boolean;
  /**
   * What makes a series one series: the importer's own source (a publisher's data set), or the source each
   * record names (files that gather several publishers).
   */
  readonly seriesBy: 'importer' | 'record';
  /** What of the file is deliberately not stored, for the documentation page. */
  readonly leavesOut: string;
  /** How sure it is that the file is its own, by content alone: 0 (no) … 1 (certain). */
  recognise(sample: FileSample): number;
  read(file: SourceFile): AsyncIterable<ImportEvent>;
}

/** A decompressed source file, small enough by the guard of `files/`. `open` may be called more than once. */
export type SourceFile = {
  readonly size: number;
  open(): AsyncIterable<Uint8Array>;
};

/** The beginning of a file, opened far enough to tell what it is. */
export type FileSample =
  | { readonly container: 'text'; readonly text: string; readonly isComplete: boolean }
  | {
      readonly container: 'workbook';
      /** First rows of each sheet, cells as text exactly as stored; trailing empty cells dropped. */
      readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];
    };

export type ImportEvent =
  /** What the file says about itself; at most once, before the first record. */
  | { readonly kind: 'file'; readonly title: string | null; readonly publishedOn: string | null }
  /** Sources declared by the file itself (dossiers). */
  | { readonly kind: 'source'; readonly source: SourceRecord }
  /** An indicator the file itself defines and the shipped library does not know; before its first record. */
  | { readonly kind: 'indicator'; readonly definition: IndicatorDefinition }
  /** One data row finished. `excluded`: recognised and left out on purpose (an aggregate), see `leavesOut`. */
  | { readonly kind: 'row'; readonly outcome: 'accepted' | 'rejected' | 'excluded' }
  | { readonly kind: 'observation'; readonly record: ObservationRecord }
  | { readonly kind: 'activity'; readonly record: ActivityRecord }
  | { readonly kind: 'dossier'; readonly record: MissionDossier }
  /** Records (not rows) recognised and deliberately not stored, by reason. */
  | { readonly kind: 'excluded'; readonly reason: string; readonly records: number }
  | { readonly kind: 'issue'; readonly issue: RowIssue };

export type RowIssue = {
  readonly severity: 'error' | 'warning';
  readonly sheet: string | null;
  /** 1-based line of the text file or row of the sheet. */
  readonly line: number;
  readonly column: string | null;
  /** lower_snake, verb-free; one sentence per code in the message catalogue. */
  readonly code: string;
  /** One plain sentence: what is wrong and what to do. */
  readonly message: string;
  /** The offending text as it stands in the file, at most 200 characters. */
  readonly value: string | null;
};

/** The whole file cannot be used; nothing of it is stored. `message` is for people. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
  readonly code: string;
  readonly line: number | null;
  constructor(code: string, message: string, line: number | null = null) {
    super(message);
    this.code = code;
    this.line = line;
  }
}
