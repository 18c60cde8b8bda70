import type { z } from 'zod';
import type { MissionDossier } from '#metrics/domain/dossier.ts';
import type { SourceRecord } from '#metrics/domain/source.ts';
import { assembleDossier, sourceRecord } from './dossier/assemble-dossier.ts';
import { checkReferences, type KnownKeys, knownKeys, unknownKeys } from './dossier/check-references.ts';
import { moneyActivity, moneySchema } from './dossier/dossier-money.ts';
import { observationRecord, observationSchema } from './dossier/dossier-observations.ts';
import { type DossierFile, dossierSchema } from './dossier/dossier-schema.ts';
import { explainProblems, type Problem } from './dossier/explain-problem.ts';
import { parseRule } from './dossier/parse-rule.ts';
import { readYaml, type YamlFile, type YamlPath } from './dossier/read-yaml.ts';
import { readWholeText } from './files/decode-text.ts';
import { MAX_DOSSIER_BYTES } from './files/limits.ts';
import type { ImportEvent, Importer, SourceFile } from './importer.ts';
import { issueEvent } from './row-issue.ts';

const FORMAT_LINE = /^format:\s*["']?mission-dossier\/1["']?\s*(#.*)?$/m;

export const missionDossier: Importer = {
  id: 'mission-dossier',
  version: 1,
  title: 'Mission dossier (YAML)',
  publisher: 'This ledger',
  kinds: ['dossier', 'observation', 'activity'],
  extensions: ['yaml', 'yml'],
  source: {
    key: 'mission-dossier',
    publisher: 'This ledger',
    title: 'Mission dossier',
    citation: 'Mission dossier, compiled from the documents it names.',
    url: null,
    licence: 'Facts; each is cited to its own source',
    accessedOn: null,
    publishedOn: null,
  },
  isTranscription: true,
  seriesBy: 'importer',
  leavesOut: 'Nothing: a dossier with an error in its declared part is not stored at all.',
  recognise: (sample) => (sample.container === 'text' && FORMAT_LINE.test(sample.text) ? 1 : 0),
  read,
};

async function* read(source: SourceFile): AsyncIterable<ImportEvent> {
  const yaml = readYaml(await readWholeText(source, MAX_DOSSIER_BYTES));
  const parsed = dossierSchema.safeParse(yaml.data);
  if (!parsed.success) {
    yield* problemEvents(explainProblems(parsed.error, yaml.data), yaml);
    yield { kind: 'row', outcome: 'rejected' };
    return;
  }
  const file = parsed.data;
  const criteria = new Set(file.criteria.map((one) => one.id));
  const { rule, problems } = file.sunsetRule
    ? parseRule(file.sunsetRule, criteria, ['sunsetRule'])
    : { rule: null, problems: [] };
  const all = [...checkReferences(file), ...problems];
  if (all.length > 0) {
    yield* problemEvents(all, yaml);
    yield { kind: 'row', outcome: 'rejected' };
    return;
  }
  const dossier = assembleDossier(file, rule);
  const sources = new Map(Object.entries(file.sources).map(([key, one]) => [key, sourceRecord(key, one)]));
  yield { kind: 'file', title: dossier.name, publishedOn: null };
  for (const one of sources.values()) yield { kind: 'source', source: one };
  for (const definition of dossier.ownIndicators) yield { kind: 'indicator', definition };
  yield { kind: 'dossier', record: dossier };
  yield { kind: 'row', outcome: 'accepted' };
  yield* observationEvents(file, yaml, sources);
  yield* moneyEvents(file, yaml, dossier);
}

function* observationEvents(
  file: DossierFile,
  yaml: YamlFile,
  sources: ReadonlyMap<string, SourceRecord>,
): Iterable<ImportEvent> {
  const known = knownKeys(file);
  const seen = new Set<string>();
  const context = { slug: file.mission.slug, ownSource: file.mission.source, sources };
  for (const [index, data] of file.observations.entries()) {
    const written = yield* acceptedItem(observationSchema, data, {
      path: ['observations', index],
      known,
      yaml,
    });
    if (!written) continue;
    const record = observationRecord(written, context);
    const { indicator, area, mission, disaggregation, period, sourceKey } = record;
    const key = [indicator, area, mission, disaggregation, period, sourceKey].join(' ');
    if (seen.has(key)) {
      const message = 'This figure stands in the dossier twice, from the same source. Keep one of them.';
      yield issueEvent({ code: 'duplicate_row', line: record.line, message, value: key });
      yield { kind: 'row', outcome: 'rejected' };
      continue;
    }
    seen.add(key);
    yield { kind: 'observation', record };
    yield { kind: 'row', outcome: 'accepted' };
  }
}

function* moneyEvents(file: DossierFile, yaml: YamlFile, dossier: MissionDossier): Iterable<ImportEvent> {
  const known = knownKeys(file);
  const items: z.output<typeof moneySchema>[] = [];
  for (const [index, data] of file.money.entries()) {
    const path = ['money', index];
    const amount = yaml.textAt([...path, 'amount']);
    const exact = typeof data === 'object' && data !== null && amount !== null ? { ...data, amount } : data;
    const item = yield* acceptedItem(moneySchema, exact, { path, known, yaml });
    if (!item) continue;
    items.push(item);
    yield { kind: 'row', outcome: 'accepted' };
  }
  const record = moneyActivity(dossier, items);
  if (record) yield { kind: 'activity', record };
}

/** One item of a list that stands for itself: its errors reject it and nothing else. */
function* acceptedItem<T extends z.ZodType>(
  schema: T,
  data: unknown,
  { path, known, yaml }: { path: YamlPath; known: KnownKeys; yaml: YamlFile },
): Generator<ImportEvent, z.output<T> | null> {
  const parsed = schema.safeParse(data);
  const problems = parsed.success
    ? unknownKeys(parsed.data, known, path)
    : explainProblems(parsed.error, data, path);
  if (parsed.success && problems.length === 0) return parsed.data;
  yield* problemEvents(problems, yaml);
  yield { kind: 'row', outcome: 'rejected' };
  return null;
}

function* problemEvents(problems: readonly Problem[], yaml: YamlFile): Iterable<ImportEvent> {
  for (const { code, path, message } of problems) {
    const column = typeof path.at(-1) === 'string' ? String(path.at(-1)) : null;
    yield issueEvent({ code, line: yaml.lineAt(path), column, message, value: yaml.textAt(path) });
  }
}
