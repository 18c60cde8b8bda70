/** Whatever happens to a file on its way, reading it ends with records and issues or with `UnusableFile`. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Importer } from '#importers/importer.ts';
import { UnusableFile } from '#importers/importer.ts';
import { openSource, sourceOf } from '#importers/read-source.ts';
import { IMPORTERS } from '#importers/registry.ts';
import { fixture, readAll } from './read-fixture.ts';

const TEXT_ROUNDS = 120;
/** Each workbook starts two threads. */
const WORKBOOK_ROUNDS = 8;

const FIXTURES = IMPORTERS.flatMap((importer) =>
  readdirSync(new URL(`../fixtures/importers/${importer.id}/`, import.meta.url)).map((name) => ({
    importer,
    name,
  })),
);

it.each(FIXTURES)(
  '$importer.id survives damage to $name',
  async ({ importer, name }) => {
    const whole = fixture(`${importer.id}/${name}`);
    const random = seededRandom(name.length + whole.length);
    const rounds = /\.xlsx?$/.test(name) ? WORKBOOK_ROUNDS : TEXT_ROUNDS;
    for (let round = 0; round < rounds; round += 1) {
      await survives(importer, damage(whole, random));
    }
  },
  60_000,
);

async function survives(importer: Importer, bytes: Buffer): Promise<void> {
  try {
    const { file } = await openSource(sourceOf(bytes));
    const { issues, observations } = await readAll(importer, file);
    for (const issue of issues) expect(issue.line).toBeGreaterThan(0);
    for (const one of observations) expect(one.status === 'measured').toBe(Number.isFinite(one.value));
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    expect(error.message).toMatch(/\.$/);
  }
}

function damage(whole: Buffer, random: () => number): Buffer {
  const at = Math.floor(random() * whole.length);
  const span = Math.floor(random() * 40);
  switch (Math.floor(random() * 4)) {
    case 0:
      return whole.subarray(0, at);
    case 1:
      return Buffer.concat([whole.subarray(0, at), whole.subarray(at + span)]);
    case 2:
      return Buffer.concat([whole.subarray(0, at), whole.subarray(at, at + span), whole.subarray(at)]);
    default: {
      const bytes = Buffer.from(whole);
      for (let flips = 0; flips <= span / 8; flips += 1) {
        const index = Math.floor(random() * bytes.length);
        bytes[index] = (bytes[index] ?? 0) ^ (1 << Math.floor(random() * 8));
      }
      return bytes;
    }
  }
}

/** Mulberry32. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
