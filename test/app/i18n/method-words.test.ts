import { describe, expect, it } from 'vitest';
import { getI18n } from '#app/i18n/create-i18n.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { METHOD_CHANGES, RESULT_CHANGES } from '#metrics/method-history.ts';
import { PARAMETER_GROUP_IDS, PARAMETER_UNITS } from '#metrics/parameter-catalogue.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { findSources } from '#test/architecture/find-sources.ts';

function leaves(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null ? leaves(inner, `${path}${key}.`) : [`${path}${key}`],
  );
}

/** Keys without words of their own; a fallback to English does not count. */
const wordless = (locale: (typeof LOCALES)[number], namespace: string, keys: readonly string[]) =>
  keys.filter((key) => !getI18n(locale).getResource(locale, namespace, key));

describe.each(LOCALES)('in %s', (locale) => {
  it('every parameter has a name and says what it does', () => {
    const keys = leaves(DEFAULT_PARAMETERS).flatMap((path) => [`name.${path}`, `does.${path}`]);
    expect(wordless(locale, 'parameters', keys)).toEqual([]);
    expect(wordless(locale, 'parameters', ['name.of.nothing'])).toEqual(['name.of.nothing']);
  });

  it('every group and unit of parameters has a name', () => {
    const keys = [
      ...PARAMETER_GROUP_IDS.map((id) => `group.${id}`),
      ...PARAMETER_UNITS.map((unit) => `unit.${unit}`),
    ];
    expect(wordless(locale, 'parameters', keys)).toEqual([]);
  });

  it('every version of the method says what it changed', () => {
    expect(
      wordless(locale, 'method', [
        ...METHOD_CHANGES.map((change) => `history.change.${change}`),
        ...RESULT_CHANGES.map((change) => `history.results.${change}`),
      ]),
    ).toEqual([]);
  });

  it('every point of the decision on what the method leaves open is on the page', () => {
    const [decision] = findSources(['docs/decisions'], /^015-method-choices\.md$/);
    const points = [...(decision?.text ?? '').matchAll(/^(\d+)\. /gm)].map(
      ([, number]) => `choices.${number}`,
    );
    expect(points.length).toBeGreaterThan(10);
    expect(wordless(locale, 'method', points)).toEqual([]);
  });
});
