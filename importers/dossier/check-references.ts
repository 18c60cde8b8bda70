/** What the shape alone cannot say: keys that must exist, ids that must be unique, ranges and orders that must hold. */

import { isUserAssigned } from '#metrics/domain/area.ts';
import { INDICATOR_LIBRARY } from '#metrics/domain/indicator-library.ts';
import { isKnownCountry } from '../areas/resolve-area.ts';
import type { IssueCode } from '../row-issue.ts';
import type { DossierFile } from './dossier-schema.ts';
import { type Problem, writtenPath } from './explain-problem.ts';
import type { YamlPath } from './read-yaml.ts';

export function checkReferences(file: DossierFile): Problem[] {
  // Observations and money stand for themselves: they are checked one by one where they are read.
  const { observations: _observations, money: _money, ...declared } = file;
  return [
    ...unknownKeys(declared, knownKeys(file), []),
    ...redefinedIndicators(file),
    ...duplicates(
      file.indicators.map((one) => one.code),
      ['indicators'],
      'code',
    ),
    ...duplicates(
      file.criteria.map((one) => one.id),
      ['criteria'],
      'id',
    ),
    ...duplicates(
      file.objectives.map((one) => one.id),
      ['objectives'],
      'id',
    ),
    ...repeatedClauses(file),
    ...checkObjectives(file),
    ...checkCriteria(file),
    ...checkMissionDates(file),
    ...checkPeers(file),
  ];
}

export type KnownKeys = {
  readonly sources: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  readonly isArea: (code: string) => boolean;
};

/** What a dossier may name: its own sources, the library's indicators and its own, countries that exist or, in an invented mission, invented ones. */
export function knownKeys(file: DossierFile): KnownKeys {
  return {
    sources: new Set(Object.keys(file.sources)),
    indicators: new Set([...INDICATOR_LIBRARY.keys(), ...file.indicators.map((one) => one.code)]),
    isArea: (code) => {
      const country = code.slice(0, 3);
      return isKnownCountry(country) || (file.mission.fictional && isUserAssigned(country));
    },
  };
}

/** Every source, indicator and area below a value, wherever it stands, must be known. */
export function unknownKeys(value: unknown, known: KnownKeys, path: YamlPath): Problem[] {
  return walk(value, path, ({ name, text, at }) => {
    const written = JSON.stringify(text);
    if (name === 'source' && !known.sources.has(text)) {
      return problem('source_unknown', at, `names the source ${written}, which \`sources\` does not declare`);
    }
    if (name === 'indicator' && !known.indicators.has(text)) {
      return problem(
        'indicator_unknown',
        at,
        `is ${written}, which is neither in the indicator library nor under \`indicators\``,
      );
    }
    if ((name === 'area' || at.at(-2) === 'areas') && !known.isArea(text)) {
      return problem('unknown_area', at, `is ${written}, which does not begin with a known country code`);
    }
    return null;
  });
}

function redefinedIndicators(file: DossierFile): Problem[] {
  return file.indicators.flatMap((one, index) =>
    INDICATOR_LIBRARY.has(one.code)
      ? [
          problem(
            'indicator_redefined',
            ['indicators', index, 'code'],
            `redefines ${one.code} of the indicator library`,
          ),
        ]
      : [],
  );
}

function checkObjectives(file: DossierFile): Problem[] {
  const parents = new Map(file.objectives.map((one) => [one.id, one.parent]));
  const clauses = new Set(file.mandate.flatMap((act) => act.clauses.map((clause) => clause.key)));
  const found: Problem[] = [];
  for (const [index, one] of file.objectives.entries()) {
    const at = ['objectives', index];
    if (one.parent !== null && !parents.has(one.parent)) {
      found.push(problem('reference_unknown', [...at, 'parent'], 'is not the id of an objective'));
    } else if (isItsOwnAncestor(one.id, parents)) {
      found.push(problem('reference_unknown', [...at, 'parent'], 'makes this objective its own ancestor'));
    }
    for (const [position, clause] of one.clauses.entries()) {
      if (clauses.has(clause)) continue;
      found.push(
        problem('reference_unknown', [...at, 'clauses', position], 'is not the key of a mandate clause'),
      );
    }
    if (one.clauses.length === 0 && one.need === null) {
      found.push(
        problem('field_missing', at, 'must cite a clause in `clauses` or say in `need` why it cannot'),
      );
    }
    found.push(
      ...one.indicators.flatMap((use, position) =>
        checkTargets(use.targets, [...at, 'indicators', position]),
      ),
    );
  }
  return found;
}

function checkTargets(
  targets: DossierFile['objectives'][number]['indicators'][number]['targets'],
  at: YamlPath,
) {
  return targets.flatMap((target, index) => {
    const before = targets[index - 1];
    const path = [...at, 'targets', index];
    const found: Problem[] = [];
    if (before && before.setOn > target.setOn) {
      found.push(
        problem('target_order', [...path, 'setOn'], 'is before the target above it: list the oldest first'),
      );
    }
    if (target.lower !== null && target.upper !== null && target.lower > target.upper) {
      found.push(problem('interval_invalid', path, 'has `lower` above `upper`'));
    }
    return found;
  });
}

function checkCriteria(file: DossierFile): Problem[] {
  return file.criteria.flatMap((one, index) => {
    const at = ['criteria', index];
    const isRange = one.comparator === 'between' || one.comparator === 'outside';
    if ((one.comparator === null) !== (one.threshold === null)) {
      return [problem('field_missing', at, 'must have `comparator` and `threshold` together or neither')];
    }
    if (one.comparator !== null && one.indicator === null) {
      return [problem('field_missing', at, 'compares something: name it in `indicator`')];
    }
    if (isRange !== (one.upper !== null)) {
      return [
        problem(
          'field_invalid',
          at,
          'must have `upper` exactly when the comparator is `between` or `outside`',
        ),
      ];
    }
    if (one.upper !== null && one.threshold !== null && one.upper < one.threshold) {
      return [problem('interval_invalid', at, 'has `upper` below `threshold`')];
    }
    return [];
  });
}

function checkMissionDates(file: DossierFile): Problem[] {
  const { startedOn, endedOn } = file.mission;
  if (startedOn === null || endedOn === null || startedOn <= endedOn) return [];
  return [problem('date_invalid', ['mission', 'endedOn'], 'is before `startedOn`')];
}

/** A country is compared with others than itself, and with each of them once. */
function checkPeers({ mission, peers }: DossierFile): Problem[] {
  const areas = peers?.areas ?? [];
  return [
    ...duplicateEntries(areas, ['peers', 'areas']),
    ...areas.flatMap((area, index) =>
      mission.areas.includes(area)
        ? [problem('field_invalid', ['peers', 'areas', index], 'is an area of the mission itself')]
        : [],
    ),
  ];
}

function duplicateEntries(entries: readonly string[], list: YamlPath): Problem[] {
  return entries.flatMap((entry, index) =>
    entries.indexOf(entry) === index
      ? []
      : [problem('duplicate_key', [...list, index], `names ${JSON.stringify(entry)} twice`)],
  );
}

function isItsOwnAncestor(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let next = parents.get(id); next; next = parents.get(next)) {
    if (next === id) return true;
    if (seen.has(next)) return false;
    seen.add(next);
  }
  return false;
}

/** A clause keeps its key from act to act, so that versions can be compared; within one act keys are unique. */
function repeatedClauses(file: DossierFile): Problem[] {
  return file.mandate.flatMap((act, index) =>
    duplicates(
      act.clauses.map((clause) => clause.key),
      ['mandate', index, 'clauses'],
      'key',
    ),
  );
}

function duplicates(keys: readonly string[], list: YamlPath, field: string): Problem[] {
  return keys.flatMap((key, index) =>
    keys.indexOf(key) === index
      ? []
      : [problem('duplicate_key', [...list, index, field], `uses ${JSON.stringify(key)} twice`)],
  );
}

type Visit = { readonly name: string; readonly text: string; readonly at: YamlPath };

function walk(value: unknown, path: YamlPath, visit: (leaf: Visit) => Problem | null): Problem[] {
  if (typeof value === 'string') {
    const found = visit({ name: String(path.at(-1) ?? ''), text: value, at: path });
    return found ? [found] : [];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, [...path, index], visit));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => walk(item, [...path, key], visit));
}

function problem(code: IssueCode, path: YamlPath, reason: string): Problem {
  return { code, path, message: `\`${writtenPath(path)}\` ${reason}.` };
}
