/**
 * YAML → plain data in which every mapping knows the line it stands on (`line`), so that each fact of a dossier
 * can be traced. Aliases, tags and merge keys are refused: a dossier says everything where it stands.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { UnusableFile } from '../importer.ts';

export type YamlPath = readonly (string | number)[];

export type YamlFile = {
  readonly data: unknown;
  /** 1-based line of the node at a path, or of its nearest parent. */
  lineAt(path: YamlPath): number;
  /** A scalar exactly as written, for amounts that must not pass through a double. */
  textAt(path: YamlPath): string | null;
};

const MAX_DEPTH = 40;

export function readYaml(text: string): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    uniqueKeys: true,
    merge: false,
    logLevel: 'error',
  });
  const lineOf = (offset: number) => counter.linePos(offset).line;
  const first = document.errors[0];
  if (first) {
    const line = first.linePos?.[0].line ?? null;
    const reason = first.message.split('\n')[0] ?? first.code;
    throw new UnusableFile('yaml_invalid', `This is not valid YAML: ${reason.replace(/:$/, '')}.`, line);
  }
  const lines = new Map<string, number>();
  const texts = new Map<string, string>();
  const data = plain(document.contents, { lines, texts, lineOf }, []);
  return {
    data,
    lineAt: (path) => nearestLine(lines, path),
    textAt: (path) => texts.get(pathKey(path)) ?? null,
  };
}

type Walk = {
  readonly lines: Map<string, number>;
  readonly texts: Map<string, string>;
  lineOf(offset: number): number;
};

function plain(node: unknown, walk: Walk, path: YamlPath): unknown {
  const line = startLine(node, walk);
  if (line !== null && !walk.lines.has(pathKey(path))) walk.lines.set(pathKey(path), line);
  if (path.length > MAX_DEPTH)
    throw new UnusableFile('yaml_too_deep', 'This YAML is nested too deeply.', line);
  if (isAlias(node)) {
    throw new UnusableFile(
      'yaml_alias',
      'Anchors and aliases are not used in dossiers: write the value out.',
      line,
    );
  }
  if (isMap(node)) return plainMap(node.items, walk, path, line);
  if (isSeq(node)) return node.items.map((item, index) => plain(item, walk, [...path, index]));
  if (!isScalar(node)) return null;
  if (typeof node.source === 'string') walk.texts.set(pathKey(path), node.source);
  return node.value ?? null;
}

function plainMap(
  items: readonly { readonly key: unknown; readonly value: unknown }[],
  walk: Walk,
  path: YamlPath,
  line: number | null,
): Record<string, unknown> {
  const entries: [string, unknown][] = [];
  for (const { key, value } of items) {
    const name = isScalar(key) ? String(key.value) : '';
    const keyLine = startLine(key, walk);
    if (name === '' || name === 'line' || name === '__proto__') {
      throw new UnusableFile(
        'yaml_key',
        `The key ${JSON.stringify(name)} cannot be used in a dossier.`,
        keyLine ?? line,
      );
    }
    if (keyLine !== null) walk.lines.set(pathKey([...path, name]), keyLine);
    entries.push([name, plain(value, walk, [...path, name])]);
  }
  return { ...Object.fromEntries(entries), line: line ?? 1 };
}

function startLine(node: unknown, walk: Walk): number | null {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : null;
  return range ? walk.lineOf(range[0]) : null;
}

function nearestLine(lines: ReadonlyMap<string, number>, path: YamlPath): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const line = lines.get(pathKey(path.slice(0, length)));
    if (line !== undefined) return line;
  }
  return 1;
}

function pathKey(path: YamlPath): string {
  return JSON.stringify(path);
}
