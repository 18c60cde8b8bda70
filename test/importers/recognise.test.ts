import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSource, sourceOf } from '#importers/read-source.ts';
import { recognise } from '#importers/recognise.ts';
import { IMPORTERS } from '#importers/registry.ts';
import { fixture, realFile } from './read-fixture.ts';

const FIXTURES = IMPORTERS.flatMap(({ id }) =>
  readdirSync(new URL(`../fixtures/importers/${id}/`, import.meta.url)).map((name) => ({ id, name })),
);

it.each(FIXTURES)('$id is recognised in $name, and nothing else is', async ({ id, name }) => {
  const { sample } = await openSource(sourceOf(fixture(`${id}/${name}`)));
  expect(recognise(sample).map((one) => one.id)).toEqual([id]);
});

describe('files of other formats', () => {
  it.each(['funding/unhcr_2024_iati_transaction.xlsx', 'missions/DPPADPOSS-PKO.csv'])(
    '%s is nobody’s',
    async (path) => {
      const bytes = realFile(path);
      if (!bytes) return;
      const { sample } = await openSource(sourceOf(bytes));
      expect(recognise(sample)).toEqual([]);
    },
  );
});
