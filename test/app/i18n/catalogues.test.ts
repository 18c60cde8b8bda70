import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENGLISH, NAMESPACES } from '#app/i18n/catalogs/index.ts';
import { ISSUE_CODES } from '#importers/row-issue.ts';
import { COMPARABILITY_CODES } from '#metrics/comparison/comparability.ts';
import { UNCERTAINTY_FLAGS } from '#metrics/observation/stated-uncertainty.ts';
import { METRICS } from '#metrics/registry.ts';
import { RULE_PROBLEM_CODES } from '#metrics/sunset/rule-problem.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CATALOGUES = join('app', 'i18n', 'catalogs');
const PLURAL = /_(one|other)$/;
/** Namespaces whose keys are codes that come from the method, the importers and the data. */
const CODE_NAMESPACES: ReadonlySet<string> = new Set(['reasons']);

const source = sourcesOf('app').join('\n');
/** Keys put together in the code, such as `kind.${kind}`: a fixed part, then a variable one. */
const composed = [...source.matchAll(/`([\w.]*)\$\{[^`]*\}([\w.]*)`/g)]
  .filter(([, before = '', after = '']) => before.endsWith('.') || after.startsWith('.'))
  .map(([, before = '', after = '']) => ({ before, after }));

describe('the English catalogues', () => {
  for (const namespace of NAMESPACES.filter((name) => !CODE_NAMESPACES.has(name))) {
    it(`has no unused key in ${namespace}`, () => {
      const keys = [...new Set(Object.keys(ENGLISH[namespace]).map((key) => key.replace(PLURAL, '')))];
      expect(keys.filter((key) => !isUsed(key))).toEqual([]);
    });
  }

  it('has a message for every key the code asks for', () => {
    const known = new Set(
      NAMESPACES.flatMap((name) => Object.keys(ENGLISH[name])).map((key) => key.replace(PLURAL, '')),
    );
    const asked = [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key = '']) => key);
    expect([...new Set(asked)].filter((key) => !known.has(key))).toEqual([]);
  });

  it('leaves no message empty', () => {
    const empty = NAMESPACES.flatMap((name) =>
      Object.entries(ENGLISH[name]).filter(([, text]) => text.trim() === ''),
    );
    expect(empty).toEqual([]);
  });

  it('has both plural forms wherever it has one', () => {
    const keys = NAMESPACES.flatMap((name) => Object.keys(ENGLISH[name]).map((key) => `${name} ${key}`));
    const lonely = keys.filter(
      (key) =>
        PLURAL.test(key) &&
        !keys.includes(key.endsWith('_one') ? key.replace(PLURAL, '_other') : key.replace(PLURAL, '_one')),
    );
    expect(lonely.filter((key) => !key.startsWith('reasons '))).toEqual([]);
  });
});

describe('the sentences for reason codes', () => {
  const declared = [
    ...METRICS.flatMap(({ reasons }) => reasons),
    ...ISSUE_CODES,
    ...RULE_PROBLEM_CODES,
    ...COMPARABILITY_CODES,
    ...UNCERTAINTY_FLAGS,
  ];
  const givenOut = [
    ...['metrics', 'importers', join('app', 'services')]
      .flatMap(sourcesOf)
      .join('\n')
      .matchAll(/(?:unknown\('(?:missing|undefined|withheld)', |excluded', reason: )'([a-z_0-9]+)'/g),
  ].map(([, code = '']) => code);

  it('cover every code of the method, the importers and the services', () => {
    const missing = [...new Set([...declared, ...givenOut])].filter(
      (code) => !Object.hasOwn(ENGLISH.reasons, code),
    );
    expect(missing).toEqual([]);
  });

  it('are sentences: a capital first and a full stop last', () => {
    expect(Object.entries(ENGLISH.reasons).filter(([, text]) => !/^[A-Z].*\.$/.test(text))).toEqual([]);
  });
});

function sourcesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !join(folder, name).startsWith(CATALOGUES))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));
}

function isUsed(key: string): boolean {
  return (
    source.includes(`'${key}'`) ||
    composed.some(({ before, after }) => key.startsWith(before) && key.endsWith(after))
  );
}
