import type { FileSample } from './importer.ts';
import { IMPORTERS } from './registry.ts';

export type Recognition = { readonly id: string; readonly confidence: number };

/** Importers that take a file for their own, by its content alone, best first; empty when none does. */
export function recognise(sample: FileSample): Recognition[] {
  return IMPORTERS.map((importer) => ({ id: importer.id, confidence: importer.recognise(sample) }))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.confidence - a.confidence);
}
