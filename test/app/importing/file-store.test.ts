import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FileStore, folderStore } from '#app/storage/file-store.ts';

let folder: string;
let store: FileStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-store-'));
  store = folderStore(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const CONTENT = Buffer.from('indicator,area,period,value\n');
const SHA256 = createHash('sha256').update(CONTENT).digest('hex');

async function* pieces(): AsyncGenerator<Uint8Array> {
  yield CONTENT.subarray(0, 5);
  yield CONTENT.subarray(5);
}

test('what is kept is found by its hash, once, however often it is received', async () => {
  for (const _time of [1, 2]) {
    const received = await store.receive(pieces());
    expect(received).toMatchObject({ sha256: SHA256, bytes: CONTENT.length });
    await received.keep();
    await received.discard();
  }
  expect(await buffer(store.read(SHA256))).toEqual(CONTENT);
  expect(await readdir(folder)).toEqual([SHA256.slice(0, 2)]);
});

test('what is discarded leaves nothing, and what is not there is told', async () => {
  const received = await store.receive(pieces());
  await received.discard();
  expect(await readdir(folder)).toEqual([]);
  await expect(store.locate(SHA256)).rejects.toMatchObject({ code: 'not_found' });
});

test('a sender that breaks off leaves nothing', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield CONTENT;
    throw new Error('the line went dead');
  }
  await expect(store.receive(broken())).rejects.toThrow('the line went dead');
  expect(await readdir(folder)).toEqual([]);
});

test('what a killed process left half received is removed a day later', async () => {
  const [old, fresh] = [join(folder, '.incoming-old'), join(folder, '.incoming-fresh')];
  await writeFile(old, 'half');
  await writeFile(fresh, 'half');
  const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 60 * 60;
  await utimes(old, twoDaysAgo, twoDaysAgo);
  await (await store.receive(pieces())).discard();
  expect(await readdir(folder)).toEqual(['.incoming-fresh']);
});
