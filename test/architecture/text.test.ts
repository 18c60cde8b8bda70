import { describe, expect, it } from 'vitest';
import { findSources, type SourceText } from './find-sources.ts';

const CODE = /\.(tsx?|css|sql)$/;
const PRODUCT = ['metrics', 'importers', 'db', 'app'];
const MAX_LINES = 300;

/** Longer files, each with the reason why it is not two. */
const LONG_FILES: ReadonlyMap<string, string> = new Map([
  ['app/i18n/catalogs/en/mission.ts', 'a catalogue: one message a line, found by its key'],
  ['metrics/domain/indicator-library.ts', 'data: one entry for each indicator shipped'],
  ['db/migrations/0001-ledger.sql', 'the schema as it first was; a migration is never split once it has run'],
]);

const UNFINISHED = /\b(TODO|FIXME|XXX)\b|lorem ipsum|coming soon|not (yet )?implemented/i;
const DRAWERS = /(^|\/)(utils?|helpers?|misc|common|shared)(\/|\.tsx?$)/;

const linesOf = ({ text }: SourceText) => text.split('\n').length - 1;

function unfinished({ path, text }: SourceText): string[] {
  return text.split('\n').flatMap((line, index) => {
    const word = UNFINISHED.exec(line)?.[0];
    return word ? [`${path}:${index + 1} says ${word}`] : [];
  });
}

describe('files', () => {
  const sources = findSources([...PRODUCT, 'test', 'docs'], CODE);

  it(`have at most ${MAX_LINES} lines, save for a few with a reason`, () => {
    const long = sources.filter((source) => linesOf(source) > MAX_LINES).map(({ path }) => path);
    expect(long.filter((path) => !LONG_FILES.has(path))).toEqual([]);
  });

  it('are excepted only while they are long', () => {
    const long = new Set(sources.filter((source) => linesOf(source) > MAX_LINES).map(({ path }) => path));
    expect([...LONG_FILES.keys()].filter((path) => !long.has(path))).toEqual([]);
  });

  it('are named for their subject', () => {
    const catalogues = /^app\/i18n\/catalogs\//;
    expect(
      sources.map(({ path }) => path).filter((path) => DRAWERS.test(path) && !catalogues.test(path)),
    ).toEqual([]);
    expect(DRAWERS.test('app/utils/dates.ts')).toBe(true);
  });
});

describe('product code', () => {
  it('leaves nothing for later', () => {
    expect(findSources(PRODUCT, CODE).flatMap(unfinished)).toEqual([]);
  });

  it('that does is refused', () => {
    const text = 'const a = 1;\n// todo: the rest\nexport const b = "Coming soon";\n';
    expect(unfinished({ path: 'app/bad.ts', text })).toEqual([
      'app/bad.ts:2 says todo',
      'app/bad.ts:3 says Coming soon',
    ]);
  });
});
