import { INDICATOR_LIBRARY } from '#metrics/domain/indicator-library.ts';
import type { ImportEvent, Importer, SourceFile } from '../importer.ts';
import { type LeftOut, leftOutEvents } from '../tables/left-out.ts';
import { publishedIndicator } from '../tables/published-indicator.ts';
import { profileHash } from './parse-profile.ts';
import type { MappingProfile } from './profile.ts';
import { readMappedRow, rowReader } from './read-mapped-row.ts';
import { readMappedRows } from './read-mapped-rows.ts';

/** Before the hash of a profile in the name of its format. */
const FORMAT_PREFIX = 'mapping-';
const VERSION = 1;

/** Whether a batch was read with a profile, and the hash under which that profile is kept; null: an importer's format. */
export function profileOfFormat(format: string): string | null {
  return format.startsWith(FORMAT_PREFIX) ? format.slice(FORMAT_PREFIX.length) : null;
}

/** The importer that a profile makes: its id carries the profile's hash, so that a batch tells how it was read. */
export function mappedImporter(profile: MappingProfile): Importer {
  const { citation, publisher, title, key, url, licence, accessedOn, publishedOn } = profile.source;
  return {
    id: `${FORMAT_PREFIX}${profileHash(profile)}`,
    version: VERSION,
    title: `${profile.name} (mapping profile)`,
    publisher,
    kinds: ['observation'],
    extensions: ['csv', 'tsv', 'xlsx', 'json'],
    source: { key, publisher, title, citation, url, licence, accessedOn, publishedOn },
    isTranscription: true,
    seriesBy: 'importer',
    leavesOut:
      'Columns and sheets that the profile does not name; cells without a figure; groups of countries.',
    // Chosen by a person, never by content.
    recognise: () => 0,
    read: (file) => read(file, profile),
  };
}

async function* read(file: SourceFile, profile: MappingProfile): AsyncIterable<ImportEvent> {
  const leftOut: LeftOut = new Map();
  const reader = rowReader(profile);
  yield { kind: 'file', title: null, publishedOn: profile.source.publishedOn };
  for (const own of profile.indicators)
    if (!INDICATOR_LIBRARY.has(own.code)) yield { kind: 'indicator', definition: publishedIndicator(own) };
  for await (const mapped of readMappedRows(file, profile)) yield* readMappedRow(mapped, reader, leftOut);
  yield* leftOutEvents(leftOut);
}
