import { AppError } from '#app/errors.ts';
import { type FileSample, type Importer, UnusableFile } from '#importers/importer.ts';
import { recognise } from '#importers/recognise.ts';
import { IMPORTERS } from '#importers/registry.ts';

export type FormatGuess = { readonly id: string; readonly title: string; readonly confidence: number };

/** Below this nobody can be said to have recognised the file. */
const MIN_CONFIDENCE = 0.5;

/**
 * The importer for a file: the one a person named, or the one that recognises the content best.
 *
 * @throws UnusableFile `format_not_recognised`
 * @throws AppError `arguments_unusable` for an unknown format id
 */
export function chooseFormat(
  sample: FileSample,
  wanted: string | null,
): { importer: Importer; confidence: number; alternatives: FormatGuess[] } {
  const guesses = recognise(sample).map(({ id, confidence }) => ({
    id,
    confidence,
    title: requireImporter(id).title,
  }));
  if (wanted !== null) {
    const importer = requireImporter(wanted);
    const confidence = guesses.find(({ id }) => id === wanted)?.confidence ?? 0;
    return {
      importer,
      confidence,
      alternatives: guesses.filter(({ id, confidence: sure }) => id !== wanted && sure > 0),
    };
  }
  const [best, ...others] = guesses;
  if (!best || best.confidence < MIN_CONFIDENCE) {
    const known = IMPORTERS.map(({ title }) => title).join('; ');
    throw new UnusableFile(
      'format_not_recognised',
      `None of the known formats recognises this file. Known: ${known}. Check that it is the publisher's original file, or name the format.`,
    );
  }
  return {
    importer: requireImporter(best.id),
    confidence: best.confidence,
    alternatives: others.filter(({ confidence }) => confidence > 0),
  };
}

export function requireImporter(id: string): Importer {
  const importer = IMPORTERS.find((candidate) => candidate.id === id);
  if (!importer)
    throw new AppError('arguments_unusable', {
      message: `There is no format “${id}”. \`formats\` lists them.`,
    });
  return importer;
}
