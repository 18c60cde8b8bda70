import { fnv1a32 } from './fnv1a32.ts';

/** State of one xoshiro128** generator: four 32-bit words, advanced in place. */
export type RandomStream = Uint32Array;

export type StreamName = { readonly seed: number; readonly missionId: string; readonly inputId: string };

/**
 * The stream of one uncertain input, seeded with FNV-1a/32 of `<seed>/<missionId>/<inputId>`: adding an input leaves
 * the draws of all others as they were (§7.1).
 */
export function openStream({ seed, missionId, inputId }: StreamName): RandomStream {
  return seedStream(fnv1a32(`${seed}/${missionId}/${inputId}`));
}

/**
 * A stream from a 32-bit seed: four words of SplitMix32, s0 … s3. Only the low 32 bits of the seed count.
 *
 * @throws RangeError `seed` is not a whole number
 * @source Method §7.1; Steele G. L., Lea D., Flood C. H. (2014), OOPSLA '14 (SplitMix).
 */
export function seedStream(seed: number): RandomStream {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be a whole number, not ${seed}`);
  const stream = new Uint32Array(4);
  let state = seed >>> 0;
  for (let word = 0; word < 4; word++) {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    stream[word] = z ^ (z >>> 15);
  }
  return stream;
}

/**
 * Next 32-bit word of xoshiro128** 1.1; advances the stream.
 *
 * @source Blackman D., Vigna S. (2021), Scrambled linear pseudorandom number generators, ACM TOMS 47(4), 36.
 */
export function nextWord(stream: RandomStream): number {
  const second = stream[1]!;
  const word = Math.imul(rotateLeft(Math.imul(second, 5), 7), 9) >>> 0;
  stream[2]! ^= stream[0]!;
  stream[3]! ^= second;
  stream[1]! ^= stream[2]!;
  stream[0]! ^= stream[3]!;
  stream[2]! ^= second << 9;
  stream[3] = rotateLeft(stream[3]!, 11);
  return word;
}

/** Next uniform in the open interval (0, 1), on a grid of 2⁻⁵² and exact in a double; takes two words. */
export function nextUniform(stream: RandomStream): number {
  const high = nextWord(stream) >>> 6;
  const low = nextWord(stream) >>> 6;
  return uniformOf(high, low);
}

/** The next uniforms of a stream, as many as the column holds: those that `nextUniform` would give, at half the cost. */
export function fillUniforms(stream: RandomStream, column: Float64Array): void {
  let [s0, s1, s2, s3] = [stream[0]! | 0, stream[1]! | 0, stream[2]! | 0, stream[3]! | 0];
  for (let i = 0; i < column.length; i++) {
    let high = 0;
    let low = 0;
    for (let half = 0; half < 2; half++) {
      high = low;
      low = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 6;
      const shifted = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= shifted;
      s3 = rotateLeft(s3, 11);
    }
    column[i] = uniformOf(high, low);
  }
  stream.set([s0, s1, s2, s3]);
}

/** From 26 bits each. */
function uniformOf(high: number, low: number): number {
  return (high * 67_108_864 + low + 0.5) / 4_503_599_627_370_496;
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
