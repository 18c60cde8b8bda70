import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { valueAt } from '#app/services/reading/get-method-page.ts';
import { PARAMETER_GROUPS } from '#metrics/parameter-catalogue.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { ln } from '#metrics/stats/ln.ts';
import { findSources, ROOT } from '#test/architecture/find-sources.ts';

const ENTRIES = PARAMETER_GROUPS.flatMap(({ parameters }) => parameters);
const METHOD = fileURLToPath(new URL('../shared/method.md', `file://${ROOT}`));

type AnnexRow = {
  readonly name: string;
  readonly section: string;
  readonly defaults: readonly (number | string)[];
};

/** The rows of the method's Annex B in their order, with every number that each of them lays down. */
const ANNEX_B: Readonly<Record<string, AnnexRow>> = {
  protection: { name: 'protection width', section: '1.2', defaults: [0.1, ln(1.1)] },
  pace: {
    name: 'pace thresholds',
    section: '2.1',
    defaults: [0.95, 0.6, 0, 0.95, 0.5, -0.1, 0.01, 1],
  },
  trend: { name: 'trend', section: '2.4', defaults: [5, 0.8, 0.95] },
  displayLevel: { name: 'interval level for data display', section: '3', defaults: [0.95] },
  designEffect: { name: 'design effect if unknown', section: '3.4', defaults: [2] },
  assumedSd: { name: 'assumed sd by grade', section: '3.5', defaults: [0.02, 0.05, 0.1, 0.2] },
  staleness: { name: 'staleness', section: '3.6', defaults: [1, 2, 4, 0.1] },
  floor: { name: 'floor ε', section: '4.3', defaults: [1] },
  coverage: { name: 'coverage', section: '4.4', defaults: [2 / 3, 0.75] },
  decisionProbability: { name: 'decision probability π', section: '5.3', defaults: [0.8] },
  ersWeights: { name: 'ERS weights', section: '6.1', defaults: [0.4, 0.3, 0.15, 0.15] },
  caps: { name: 'caps', section: '6.2', defaults: [49, 74] },
  reversal: { name: 'reversal horizon', section: '6.3', defaults: [2] },
  classes: { name: 'class thresholds', section: '6.4', defaults: [40, 60, 75, 0.8, 1 / 3, 0.5, 60, 0.5] },
  uncertainty: { name: 'draws; κ; Sobol base', section: '7', defaults: [10_000, 50, 2_048] },
  projection: { name: 'damping; level', section: '8.1', defaults: [0.9, 0.9] },
  suppression: { name: 'suppression k', section: '12.2', defaults: [5, 10] },
};

describe('the parameters of the method', () => {
  it('follow Annex B row by row, each with its section', () => {
    const groups = PARAMETER_GROUPS.filter(({ isInAnnex }) => isInAnnex);
    expect(groups.map(({ id, section }) => [id, section])).toEqual(
      Object.entries(ANNEX_B).map(([id, { section }]) => [id, section]),
    );
  });

  it.each(Object.entries(ANNEX_B))('lay down every number of Annex B on %s, in its order', (id, row) => {
    const values = PARAMETER_GROUPS.find((group) => group.id === id)?.parameters.map(
      (entry) => entry.default,
    );
    const wanted = [...row.defaults];
    for (const value of values ?? []) if (value === wanted[0]) wanted.shift();
    expect(wanted).toEqual([]);
  });

  it.skipIf(!existsSync(METHOD))('have the rows that the method text has', () => {
    const annex =
      readFileSync(METHOD, 'utf8').split('## Annex B. Parameters')[1]?.split('## Annex C')[0] ?? '';
    const rows = [...annex.matchAll(/^\| (?!Parameter|-)(.*?) \| .* \| ([\d.]+) \|$/gm)];
    expect(rows.map(([, name, section]) => [name, section])).toEqual(
      Object.values(ANNEX_B).map(({ name, section }) => [name, section]),
    );
  });

  it('are all those of the set in force, each once', () => {
    expect(ENTRIES.map(({ path }) => path).sort()).toEqual(leaves(DEFAULT_PARAMETERS).sort());
  });

  it('are in force as the method lays them down', () => {
    for (const { path, default: value } of ENTRIES)
      expect([path, valueAt(DEFAULT_PARAMETERS, path)]).toEqual([path, value]);
  });

  it('act where they are said to act', () => {
    const wrong = ENTRIES.flatMap(({ path, actsIn }) =>
      actsIn
        .filter((file) => !isReadIn(readFileSync(`${ROOT}${file}`, 'utf8'), path))
        .map((file) => `${path} in ${file}`),
    );
    expect(wrong).toEqual([]);
  });

  it('act somewhere, unless nothing in the programme names them', () => {
    const code = findSources(['metrics', 'app'], /\.tsx?$/).filter(
      ({ path }) => !/(parameters|parameter-catalogue)\.ts$/.test(path),
    );
    const idle = ENTRIES.filter(({ actsIn }) => actsIn.length === 0);
    for (const { path } of idle) {
      const name = path.split('.').at(-1) ?? path;
      expect(code.filter(({ text }) => text.includes(name)).map((file) => file.path)).toEqual([]);
    }
  });
});

/** A set may be handed on whole (`parameters.trend`), so the name of the value or of its set is looked for. */
function isReadIn(text: string, path: string): boolean {
  const [last = '', ...sets] = path.split('.').reverse();
  return new RegExp(`\\b${last}\\b`).test(text) || sets.some((set) => new RegExp(`\\b${set}\\b`).test(text));
}

function leaves(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null ? leaves(inner, `${path}${key}.`) : [`${path}${key}`],
  );
}
