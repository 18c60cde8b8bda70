/** The method as installed: its metrics from the registry, its parameters as they are in force. */
import type {
  CitedReferenceView,
  MethodView,
  MetricView,
  ParameterGroupView,
  ReferenceView,
} from '#app/view-models/method.ts';
import { METHOD_HISTORY } from '#metrics/method-history.ts';
import type { MetricEntry } from '#metrics/metric-entry.ts';
import { PARAMETER_GROUPS } from '#metrics/parameter-catalogue.ts';
import { DEFAULT_PARAMETERS, METHOD_VERSION, type MethodParameters } from '#metrics/parameters.ts';
import { METRICS } from '#metrics/registry.ts';
import { typeset } from './typeset.ts';

/** Typesetting takes longer than the rest of the page, and the registry does not change while we run. */
let entries: readonly MetricView[] | undefined;

/** @param parameters  the set that assessments are computed with */
export function getMethodPage(parameters: MethodParameters = DEFAULT_PARAMETERS): MethodView {
  entries ??= METRICS.map(metricView);
  const chapters = Map.groupBy(entries, ({ section }) => Number.parseInt(section, 10));
  return {
    methodVersion: METHOD_VERSION,
    chapters: [...chapters]
      .sort(([a], [b]) => a - b)
      .map(([number, members]) => ({ number, entries: members })),
    parameters: PARAMETER_GROUPS.map((group) => parameterGroup(group, parameters)),
    references: citedReferences(entries),
    history: METHOD_HISTORY.toReversed(),
  };
}

function metricView({ formula, tex, sources, ...entry }: MetricEntry): MetricView {
  return { ...entry, mathml: typeset({ formula, tex }), references: sources.map(referenceView) };
}

/** The anchor is made of the text, so that it stays when the list grows. */
function referenceView(text: string): ReferenceView {
  const words =
    text
      .normalize('NFD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return { anchor: `ref-${words.join('-')}`, text };
}

function citedReferences(metrics: readonly MetricView[]): CitedReferenceView[] {
  const cited = new Map<string, CitedReferenceView>();
  for (const { id, title, references } of metrics) {
    for (const reference of references) {
      const { citedBy } = cited.get(reference.text) ?? { citedBy: [] };
      cited.set(reference.text, { ...reference, citedBy: [...citedBy, { id, title }] });
    }
  }
  return [...cited.values()].sort((a, b) => a.text.localeCompare(b.text, 'en'));
}

function parameterGroup(
  { parameters: members, ...group }: (typeof PARAMETER_GROUPS)[number],
  parameters: MethodParameters,
): ParameterGroupView {
  return {
    ...group,
    parameters: members.map((entry) => {
      const value = valueAt(parameters, entry.path);
      return { ...entry, value, isDefault: value === entry.default };
    }),
  };
}

/** @throws RangeError the set has no number or name there */
export function valueAt(parameters: MethodParameters, path: string): number | string {
  const value = path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], parameters);
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw new RangeError(`path ${path} leads to no parameter`);
}
