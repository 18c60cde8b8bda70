/** Files and texts as importers receive them, and what came out of reading one. */
import { existsSync, readFileSync } from 'node:fs';
import type { ImportEvent, Importer, SourceFile } from '#importers/importer.ts';

const ROOT = new URL('../../', import.meta.url);

export function fixture(path: string): Buffer {
  return readFileSync(new URL(`test/fixtures/importers/${path}`, ROOT));
}

/** A publisher's real file, where the shared collection lies beside the repository; null elsewhere. */
export function realFile(path: string): Buffer | null {
  const url = new URL(`../shared/data/${path}`, ROOT);
  return existsSync(url) ? readFileSync(url) : null;
}

/** Handed over in small pieces, so that nothing can rely on where a piece ends. */
export function sourceFile(content: string | Uint8Array, pieceBytes = 4096): SourceFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    size: bytes.length,
    async *open() {
      for (let start = 0; start < bytes.length; start += pieceBytes) {
        yield bytes.subarray(start, start + pieceBytes);
      }
    },
  };
}

type Of<K extends ImportEvent['kind']> = Extract<ImportEvent, { kind: K }>;

export async function readAll(importer: Importer, file: SourceFile) {
  const events: ImportEvent[] = [];
  for await (const event of importer.read(file)) events.push(event);
  const of = <K extends ImportEvent['kind']>(kind: K) =>
    events.filter((event): event is Of<K> => event.kind === kind);
  const rows = of('row').map((event) => event.outcome);
  return {
    events,
    file: of('file')[0] ?? null,
    sources: of('source').map((event) => event.source),
    observations: of('observation').map((event) => event.record),
    activities: of('activity').map((event) => event.record),
    dossier: of('dossier')[0]?.record ?? null,
    excluded: of('excluded'),
    issues: of('issue').map((event) => event.issue),
    rows: {
      accepted: rows.filter((outcome) => outcome === 'accepted').length,
      rejected: rows.filter((outcome) => outcome === 'rejected').length,
      excluded: rows.filter((outcome) => outcome === 'excluded').length,
    },
  };
}
