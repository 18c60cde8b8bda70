/**
 * The sources of one mission's page: turns a citation (source id and line) into what a reader sees, and counts how
 * many facts each source carries.
 */
import type { SourceView } from '#app/view-models/figure.ts';
import type { StoredDossier } from '#db/queries/get-dossier.ts';
import type { SourceRecord } from '#metrics/domain/source.ts';

export type Citation = { readonly source: string; readonly line: number };
export type Origin = { readonly file: string; readonly sha256: string | null; readonly recordedAt: string };

export type SourceBook = {
  /** The source of a fact of the dossier, or of another file when `origin` says so. */
  cite(citation: Citation, origin?: Origin): SourceView;
  /** Counts a source that is already a view. */
  note(source: SourceView): SourceView;
  /** Every source cited so far, most facts first. */
  list(): { readonly source: SourceView; readonly facts: number }[];
};

export function openSourceBook(
  dossier: StoredDossier,
  sources: ReadonlyMap<string, SourceRecord>,
  dossierSha256: string | null,
): SourceBook {
  const cited = new Map<string, { source: SourceView; facts: number }>();
  const own: Origin = { file: dossier.file, sha256: dossierSha256, recordedAt: dossier.recordedAt };
  const note = (source: SourceView): SourceView => {
    const entry = cited.get(source.key) ?? { source: { ...source, line: null }, facts: 0 };
    entry.facts += 1;
    cited.set(source.key, entry);
    return source;
  };
  return {
    note,
    cite: ({ source: id, line }, origin = own) => {
      const source = sources.get(id);
      if (!source) throw new RangeError(`source ${id} is cited but not stored`);
      return note({
        ...source,
        key: id,
        fileName: origin.file,
        sha256: origin.sha256,
        line,
        recordedAt: origin.recordedAt,
      });
    },
    list: () =>
      [...cited.values()].sort(
        (a, b) => b.facts - a.facts || a.source.publisher.localeCompare(b.source.publisher),
      ),
  };
}

/** Ids of every source a dossier cites. */
export function citedSourceIds(value: unknown): string[] {
  const ids = new Set<string>();
  const walk = (part: unknown): void => {
    if (part === null || typeof part !== 'object') return;
    // The entries of a list have its indices as keys.
    for (const [key, inner] of Object.entries(part)) {
      if (key === 'source' && typeof inner === 'string') ids.add(inner);
      else walk(inner);
    }
  };
  walk(value);
  return [...ids];
}
