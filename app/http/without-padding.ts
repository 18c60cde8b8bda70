import { Transform } from 'node:stream';

/**
 * React 18 fills fixed chunks and leaves NUL bytes where a character of several bytes no longer fits the end of
 * one; the character itself follows whole in the next. HTML allows no NUL, so they are taken out.
 */
export function withoutPadding(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
