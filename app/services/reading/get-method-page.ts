/** The method as the programme has it: registry and parameters in force, arranged for reading. */
import type { MethodView, ParameterView } from '#app/view-models/method.ts';
import { DEFAULT_PARAMETERS, METHOD_VERSION } from '#metrics/parameters.ts';
import { METRICS } from '#metrics/registry.ts';

export function getMethodPage(): MethodView {
  const byChapter = Map.groupBy(METRICS, ({ section }) => Number.parseInt(section, 10));
  return {
    methodVersion: METHOD_VERSION,
    chapters: [...byChapter]
      .map(([number, entries]) => ({ number, entries }))
      .sort((a, b) => a.number - b.number),
    parameters: leavesOf(DEFAULT_PARAMETERS),
    references: [...new Set(METRICS.flatMap(({ sources }) => sources))].sort((a, b) => a.localeCompare(b)),
  };
}

type Leaf = string | number | boolean | null;
type Tree = { readonly [key: string]: Leaf | readonly (string | number)[] | Tree };

/** `pace.profiles.eurostat.onTrack`: one row for each value that can be set. */
function leavesOf(tree: Tree, path: readonly string[] = []): ParameterView[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const name = [...path, key];
    return isTree(value) ? leavesOf(value, name) : [{ name: name.join('.'), value }];
  });
}

function isTree(value: Tree[string]): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
