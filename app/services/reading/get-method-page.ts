/** The method as installed: its metrics from the registry, its parameters as they are in force. */
import type { MethodView, ParameterView } from '#app/view-models/method.ts';
import { DEFAULT_PARAMETERS, METHOD_VERSION } from '#metrics/parameters.ts';
import { METRICS } from '#metrics/registry.ts';

export function getMethodPage(): MethodView {
  const chapters = Map.groupBy(METRICS, ({ section }) => Number.parseInt(section, 10));
  return {
    methodVersion: METHOD_VERSION,
    chapters: [...chapters].sort(([a], [b]) => a - b).map(([number, entries]) => ({ number, entries })),
    parameters: leaves(DEFAULT_PARAMETERS, ''),
    references: [...new Set(METRICS.flatMap(({ sources }) => sources))].sort((a, b) =>
      a.localeCompare(b, 'en'),
    ),
  };
}

function leaves(value: unknown, name: string): ParameterView[] {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, inner]) =>
      leaves(inner, name === '' ? key : `${name}.${key}`),
    );
  }
  return [{ name, value: value as ParameterView['value'] }];
}
