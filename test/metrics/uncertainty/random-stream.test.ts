import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fnv1a32 } from '#metrics/uncertainty/fnv1a32.ts';
import {
  fillUniforms,
  nextUniform,
  nextWord,
  openStream,
  seedStream,
} from '#metrics/uncertainty/random-stream.ts';

it('follows the reference sequence of xoshiro128**', () => {
  const stream = Uint32Array.of(1, 2, 3, 4);
  const words = Array.from({ length: 6 }, () => nextWord(stream));
  expect(words).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492]);
});

it('hashes the test vectors of FNV-1a', () => {
  expect([fnv1a32(''), fnv1a32('a'), fnv1a32('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
});

it('hashes the UTF-8 form of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let hash = 0x811c9dc5;
      for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
      expect(fnv1a32(text)).toBe(hash);
    }),
  );
});

it('gives every input its own stream, the same one each time', () => {
  const first = (inputId: string) => nextUniform(openStream({ seed: 7, missionId: 'm', inputId }));
  expect(first('a')).toBe(first('a'));
  expect(first('a')).not.toBe(first('b'));
});

it('draws from the open interval, evenly', () => {
  const stream = seedStream(1);
  const tenths = new Array<number>(10).fill(0);
  for (let i = 0; i < 20_000; i++) {
    const u = nextUniform(stream);
    expect(u > 0 && u < 1).toBe(true);
    tenths[Math.floor(u * 10)]! += 1;
  }
  const chiSquared = tenths.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
  expect(chiSquared).toBeLessThan(27.88);
});

it('fills a column with the uniforms it would draw one by one, and goes on from there', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 50 }), (seed, length) => {
      const [filling, drawing] = [seedStream(seed), seedStream(seed)];
      const column = new Float64Array(length);
      fillUniforms(filling, column);
      expect([...column]).toEqual(Array.from({ length }, () => nextUniform(drawing)));
      expect(filling).toEqual(drawing);
    }),
    { seed: 3 },
  );
});

it('takes whole seeds only', () => {
  expect(() => seedStream(1.5)).toThrow(/^seed/);
});
