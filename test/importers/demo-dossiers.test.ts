import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missionDossier } from '#importers/mission-dossier.ts';
import { readAll, sourceFile } from './read-fixture.ts';

const FOLDER = new URL('../../db/demo/missions/', import.meta.url);
const FILES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => /\.ya?ml$/.test(name)) : [];

describe('the demo portfolio', () => {
  it.each(FILES)('%s is a dossier without a single issue', async (name) => {
    const content = readFileSync(new URL(name, FOLDER));
    expect(missionDossier.recognise({ container: 'text', text: content.toString(), isComplete: true })).toBe(
      1,
    );
    const { issues, dossier, rows } = await readAll(missionDossier, sourceFile(content));
    expect(issues).toEqual([]);
    expect(rows.rejected).toBe(0);
    expect(dossier?.slug).toBe(name.replace(/\.ya?ml$/, ''));
  });

  it('names every mission once', () => {
    const slugs = FILES.map((name) => name.replace(/\.ya?ml$/, ''));
    expect(new Set(slugs).size).toBe(slugs.length);
  });
});
