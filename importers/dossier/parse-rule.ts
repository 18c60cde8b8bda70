/** A sunset rule as written in YAML: `criterion-id`, `{ref}`, `{all: […]}`, `{any: […]}`, `{atLeast: 2, of: […]}`, `{not: …}`. */
import type { Rule } from '#metrics/domain/rule.ts';
import { type Problem, writtenPath } from './explain-problem.ts';
import type { YamlPath } from './read-yaml.ts';

export type ParsedRule = { readonly rule: Rule | null; readonly problems: readonly Problem[] };

/** `criteria` are the ids a rule may name. */
export function parseRule(data: unknown, criteria: ReadonlySet<string>, path: YamlPath): ParsedRule {
  const problems: Problem[] = [];
  const rule = read(data, path);
  return { rule: problems.length === 0 ? rule : null, problems };

  function read(value: unknown, at: YamlPath): Rule | null {
    if (typeof value === 'string' || typeof value === 'number') return reference(String(value), at);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(at, 'is not a rule');
    const fields = Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'line'));
    const shape = Object.keys(fields).sort().join(' ');
    switch (shape) {
      case 'ref':
        return reference(String(fields.ref), [...at, 'ref']);
      case 'all': {
        const all = group(fields.all, [...at, 'all']);
        return all && { all };
      }
      case 'any': {
        const any = group(fields.any, [...at, 'any']);
        return any && { any };
      }
      case 'atLeast of': {
        const of = group(fields.of, [...at, 'of']);
        return of && quorum(fields.atLeast, of, at);
      }
      case 'not': {
        const not = read(fields.not, [...at, 'not']);
        return not && { not };
      }
      default:
        return fail(at, 'must have exactly one of `ref`, `all`, `any`, `not`, or `atLeast` with `of`');
    }
  }

  function reference(ref: string, at: YamlPath): Rule | null {
    return criteria.has(ref)
      ? { ref }
      : fail(at, `names ${JSON.stringify(ref)}, which is not the id of a criterion`);
  }

  function group(value: unknown, at: YamlPath): Rule[] | null {
    if (!Array.isArray(value) || value.length === 0) return fail(at, 'must be a list with at least one rule');
    const members = value.map((member, index) => read(member, [...at, index]));
    return members.every((member) => member !== null) ? members : null;
  }

  function quorum(atLeast: unknown, of: readonly Rule[], at: YamlPath): Rule | null {
    if (typeof atLeast === 'number' && Number.isInteger(atLeast) && atLeast >= 1 && atLeast <= of.length) {
      return { atLeast, of };
    }
    return fail([...at, 'atLeast'], `must be a whole number from 1 to ${of.length}`);
  }

  function fail(at: YamlPath, reason: string): null {
    problems.push({ code: 'rule_invalid', path: at, message: `\`${writtenPath(at)}\` ${reason}.` });
    return null;
  }
}
