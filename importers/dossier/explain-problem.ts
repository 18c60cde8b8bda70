import type { z } from 'zod';
import type { IssueCode } from '../row-issue.ts';
import type { YamlPath } from './read-yaml.ts';

/** Something wrong in a dossier: where it stands and one sentence. */
export type Problem = {
  readonly code: IssueCode;
  readonly path: YamlPath;
  readonly message: string;
};

/** Validation errors in the words of somebody who writes YAML. */
export function explainProblems(error: z.ZodError, data: unknown, base: YamlPath = []): Problem[] {
  return error.issues.flatMap((issue): Problem[] => {
    const own = issue.path.filter((step) => typeof step !== 'symbol');
    const path = [...base, ...own];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        code: 'field_unknown',
        path: [...path, key],
        message: `\`${writtenPath([...path, key])}\` is not a field of a dossier. Remove it or correct its name.`,
      }));
    }
    if (own.length > 0 && valueAt(data, own) === undefined) {
      const message = `\`${writtenPath(path)}\` is required. Add it${expectation(issue)}.`;
      return [{ code: 'field_missing', path, message }];
    }
    const message = `\`${writtenPath(path)}\`: ${sentence(issue.message)}.`;
    return [{ code: 'field_invalid', path, message }];
  });
}

export function writtenPath(path: YamlPath): string {
  return path.reduce<string>((written, step) => {
    if (typeof step === 'number') return `${written}[${step}]`;
    return written === '' ? step : `${written}.${step}`;
  }, '');
}

function valueAt(data: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.entries(value).find(([key]) => key === String(step))?.[1];
  }, data);
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `: one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return ` (${issue.expected})`;
  return '';
}

function sentence(message: string): string {
  return message
    .replace(/^Invalid input: /, '')
    .replace(/^Invalid option: /, '')
    .replaceAll('|', ', ')
    .replace(/\.$/, '');
}
