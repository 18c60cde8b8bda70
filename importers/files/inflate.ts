import { Readable } from 'node:stream';
import { createGunzip, createInflateRaw } from 'node:zlib';
import { UnusableFile } from '../importer.ts';
import { MAX_INFLATE_RATIO, RATIO_FREE_BYTES } from './limits.ts';

type Bounds = {
  readonly format: 'gzip' | 'deflate';
  /** Size before inflating, for the ratio. */
  readonly compressedBytes: number;
  readonly maxBytes: number;
};

/** Inflates with a byte counter: declared sizes are never trusted, and a bomb stops at the first byte too many. */
export async function* inflate(
  compressed: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { format, compressedBytes, maxBytes }: Bounds,
): AsyncIterable<Uint8Array> {
  const engine = format === 'gzip' ? createGunzip() : createInflateRaw();
  const input = Readable.from(compressed, { objectMode: true });
  input.on('error', (error) => engine.destroy(error));
  input.pipe(engine);
  let length = 0;
  try {
    for await (const piece of engine) {
      length += piece.length;
      const isBomb = length > RATIO_FREE_BYTES && length > compressedBytes * MAX_INFLATE_RATIO;
      if (length > maxBytes || isBomb) throw bombRefused();
      yield piece;
    }
  } catch (error) {
    throw error instanceof UnusableFile ? error : damaged();
  } finally {
    input.destroy();
    engine.destroy();
  }
}

function bombRefused(): UnusableFile {
  return new UnusableFile(
    'inflates_too_far',
    'This compressed file inflates past the limits. Import the uncompressed data, or split it.',
  );
}

function damaged(): UnusableFile {
  return new UnusableFile(
    'compression_damaged',
    'This compressed file is damaged or cut short. Download it again.',
  );
}
