const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * FNV-1a hash, 32 bits, of the UTF-8 form of a text: an unsigned integer below 2³².
 *
 * Turns the name of an uncertain input into the seed of its own stream (§7.1). A lone surrogate counts as U+FFFD.
 *
 * @source Fowler G., Noll L. C., Vo K.-P., Eastlake D. (2019), The FNV non-cryptographic hash algorithm.
 */
export function fnv1a32(text: string): number {
  let hash = OFFSET_BASIS;
  for (const character of text) {
    for (const byte of utf8(character.codePointAt(0)!)) hash = Math.imul(hash ^ byte, PRIME);
  }
  return hash >>> 0;
}

function utf8(codePoint: number): number[] {
  const point = codePoint >= 0xd800 && codePoint <= 0xdfff ? 0xfffd : codePoint;
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >> 6), continuation(point)];
  if (point < 0x10000) return [0xe0 | (point >> 12), continuation(point >> 6), continuation(point)];
  return [0xf0 | (point >> 18), continuation(point >> 12), continuation(point >> 6), continuation(point)];
}

function continuation(bits: number): number {
  return 0x80 | (bits & 0x3f);
}
