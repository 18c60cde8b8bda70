import type { SourceView } from '#app/view-models/figure.ts';
import type { OriginView } from '#app/view-models/indicator.ts';
import type { ObservationRow } from '#db/queries/find-observations.ts';

/** Publisher, file and line of an observation. */
export function originOf(row: ObservationRow): OriginView {
  return { ...observationSource(row), sheet: row.sheet, column: row.column, batchId: row.batchId };
}

export function observationSource(row: ObservationRow): SourceView {
  const { source } = row;
  return {
    key: source.id,
    publisher: source.publisher,
    title: source.title,
    citation: source.citation,
    url: source.url,
    licence: source.licence,
    publishedOn: row.publishedOn ?? source.publishedOn,
    accessedOn: source.accessedOn,
    fileName: row.file,
    sha256: row.sha256,
    line: row.line,
    recordedAt: row.recordedAt,
  };
}
