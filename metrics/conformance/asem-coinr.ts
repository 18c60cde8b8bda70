import { aggregate, type Mean } from '#metrics/composite/aggregate.ts';
import { minMax } from '#metrics/composite/normalisation/min-max.ts';
import {
  type JsonObject,
  readChoice,
  readList,
  readNullable,
  readNullableNumbers,
  readNumber,
  readNumbers,
  readObject,
  readText,
} from '#metrics/domain/read-json.ts';

type Table = {
  readonly units: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | null)[])[];
};
type TreeNode = {
  readonly code: string;
  readonly level: number;
  readonly parent: string | null;
  readonly weight: number;
  readonly direction: number;
};

/**
 * An index over many units: normalisation of the indicators, then aggregation level by level up a tree. A case without
 * data of its own takes those of the first case that has some.
 */
export function checkAsemCoinr(input: unknown, inputs: readonly unknown[]): unknown {
  const fields = readObject(input, 'input');
  const base = [fields, ...inputs.map(asObject)].find((candidate) => 'treated' in candidate) ?? fields;
  const tree = readList(base.tree, 'tree', readNode);
  const normalised = normalise(readTable(base.treated), tree, readNumbers(base.bounds, 'bounds'));
  if (readChoice(fields.op, ['normalise', 'aggregate'], 'op') === 'normalise') return normalised;
  const means = readList(
    fields.levels,
    'levels',
    (kind, name): Mean => ({
      kind: readChoice(kind, ['arithmetic', 'geometric', 'harmonic'], name),
    }),
  );
  return aggregateTree(normalised, tree, means);
}

function normalise(table: Table, tree: readonly TreeNode[], bounds: readonly number[]): Table {
  const columns = table.columns.map((code, index) => {
    const direction = tree.find((node) => node.code === code)?.direction ?? 1;
    const column = table.rows.map((row) => (row[index] == null ? null : direction * row[index]));
    const outcome = minMax(column, [readNumber(bounds[0], 'bounds[0]'), readNumber(bounds[1], 'bounds[1]')]);
    return outcome.known ? outcome.value : column.map(() => null);
  });
  return { ...table, rows: table.rows.map((_, unit) => columns.map((column) => column[unit] ?? null)) };
}

function aggregateTree(table: Table, tree: readonly TreeNode[], means: readonly Mean[]): Table {
  const groups = tree.filter((node) => node.level > 1);
  const upwards = groups.toSorted((a, b) => a.level - b.level);
  const rows = table.rows.map((row) => {
    const scores = new Map(table.columns.map((code, index) => [code, row[index] ?? null]));
    for (const group of upwards) {
      const children = tree.filter((node) => node.parent === group.code);
      const outcome = aggregate({
        values: children.map((child) => scores.get(child.code) ?? null),
        weights: children.map((child) => child.weight),
        mean: means[group.level - 2] ?? { kind: 'arithmetic' },
        floor: null,
      });
      scores.set(group.code, outcome.known ? outcome.value : null);
    }
    return groups.map((group) => scores.get(group.code) ?? null);
  });
  return { units: table.units, columns: groups.map((group) => group.code), rows };
}

function asObject(input: unknown, index: number): JsonObject {
  return readObject(input, `inputs[${index}]`);
}

function readTable(value: unknown): Table {
  const table = readObject(value, 'treated');
  return {
    units: readList(table.units, 'treated.units', readText),
    columns: readList(table.columns, 'treated.columns', readText),
    rows: readList(table.rows, 'treated.rows', readNullableNumbers),
  };
}

function readNode(value: unknown, name: string): TreeNode {
  const node = readObject(value, name);
  return {
    code: readText(node.code, `${name}.code`),
    level: readNumber(node.level, `${name}.level`),
    parent: readNullable(node.parent, `${name}.parent`, readText),
    weight: readNumber(node.weight, `${name}.weight`),
    direction: readNumber(node.direction, `${name}.direction`),
  };
}
