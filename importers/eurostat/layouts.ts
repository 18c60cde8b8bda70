/** The layouts in which the European Statistical Office hands out a table, each as cells of a cube. */
import { plainHeader } from '../tables/find-columns.ts';
import { type TableRow, textAt } from '../tables/read-table.ts';

/** One figure and what it is of. */
export type CubeCell = {
  /** Dimension (lower case) → code, or label where the layout has no codes. */
  readonly dimensions: ReadonlyMap<string, string>;
  /** Dimension → label, where the layout gives both. */
  readonly labels: ReadonlyMap<string, string>;
  readonly time: string;
  readonly value: string;
  readonly flags: string;
  readonly confidentiality: string;
  readonly column: string;
};

export type Layout = {
  /** Short name of the table, `CRIM_OFF_CAT`; null where the layout does not say. */
  dataset(row: TableRow): string | null;
  /** Day of the last update; null where the layout does not say. */
  updatedOn(row: TableRow): string | null;
  cells(row: TableRow): readonly CubeCell[];
};

/** The layout that a header row declares; null when it is none of them. */
export function describeLayout(header: readonly string[]): Layout | null {
  return describePacked(header) ?? describeSdmx(header) ?? describeExport(header);
}

/** Bulk download: dimensions packed into the first column, one column per period. */
function describePacked(header: readonly string[]): Layout | null {
  const packed = /^([\w,]+)\\(TIME_PERIOD|time)$/i.exec(header[0]?.trim() ?? '');
  const names = packed?.[1]?.toLowerCase().split(',');
  if (!names?.includes('geo')) return null;
  const times = header.slice(1).map((cell) => cell.trim());
  return {
    dataset: () => null,
    updatedOn: () => null,
    cells: (row) => {
      const codes = textAt(row, 0).split(',');
      if (codes.length !== names.length) return [];
      const dimensions = new Map(names.map((name, index) => [name, codes[index]?.trim() ?? '']));
      return times.map((time, index) => {
        const [, value = '', flags = ''] = /^(\S*?)\s*([a-z]*)$/.exec(textAt(row, index + 1)) ?? [
          '',
          textAt(row, index + 1),
        ];
        return { dimensions, labels: new Map(), time, value, flags, confidentiality: '', column: time };
      });
    },
  };
}

/** SDMX-CSV 1.0 and 2.0, with codes alone or with labels in columns of their own or after a colon. */
function describeSdmx(header: readonly string[]): Layout | null {
  const ids = header.map((cell) => cell.split(':', 1)[0]?.trim() ?? '');
  const at = (...names: readonly string[]) =>
    ids.findIndex((id) => names.includes(id.toUpperCase().replaceAll('_', ' ')));
  const structure = at('STRUCTURE ID', 'DATAFLOW');
  const time = at('TIME PERIOD');
  const value = at('OBS VALUE');
  if (structure === -1 || time === -1 || value === -1) return null;
  const updated = at('LAST UPDATE');
  const flags = at('OBS FLAG', 'OBS STATUS');
  const confidentiality = at('CONF STATUS');
  const labelled = at('STRUCTURE NAME') !== -1;
  const first = Math.max(structure, at('STRUCTURE NAME'), at('ACTION'), updated) + 1;
  const positions: number[] = [];
  for (let index = first; index < time; index += labelled ? 2 : 1) positions.push(index);
  const isPaired = (index: number) => header[index]?.includes(':') ?? false;
  return {
    dataset: (row) => /(?:^|:)([A-Z0-9_$]+)\(/i.exec(textAt(row, structure))?.[1]?.toUpperCase() ?? null,
    updatedOn: (row) => dayOf(textAt(row, updated === -1 ? undefined : updated)),
    cells: (row) => {
      const dimensions = new Map<string, string>();
      const labels = new Map<string, string>();
      for (const index of positions) {
        const name = (ids[index] ?? '').toLowerCase();
        const [code = '', ...label] = isPaired(index) ? textAt(row, index).split(':') : [textAt(row, index)];
        dimensions.set(name, code.trim());
        if (label.length > 0) labels.set(name, label.join(':').trim());
        if (labelled) labels.set(name, textAt(row, index + 1));
      }
      return [
        {
          dimensions,
          labels,
          time: textAt(row, time).split(':', 1)[0] ?? '',
          value: textAt(row, value),
          flags: flags === -1 ? '' : (textAt(row, flags).split(':', 1)[0] ?? ''),
          confidentiality:
            confidentiality === -1 ? '' : (textAt(row, confidentiality).split(':', 1)[0] ?? ''),
          column: header[value]?.trim() ?? 'OBS_VALUE',
        },
      ];
    },
  };
}

/** Export of the data browser before 2022: labels (or codes) of each dimension, then the value and its flag. */
function describeExport(header: readonly string[]): Layout | null {
  const names = header.map(plainHeader);
  const time = names.indexOf('time');
  const geo = names.indexOf('geo');
  const value = names.indexOf('value');
  const flags = names.findIndex((name) => name.startsWith('flag'));
  if (time === -1 || geo === -1 || value === -1 || flags === -1) return null;
  const positions = names.flatMap((name, index) =>
    [time, value, flags].includes(index) || name === '' || name.endsWith(' label') ? [] : [index],
  );
  return {
    dataset: () => null,
    updatedOn: () => null,
    cells: (row) => [
      {
        dimensions: new Map(positions.map((index) => [names[index] ?? '', textAt(row, index)])),
        labels: new Map(),
        time: textAt(row, time),
        value: textAt(row, value),
        flags: textAt(row, flags),
        confidentiality: '',
        column: header[value]?.trim() ?? 'Value',
      },
    ],
  };
}

/** `2023-04-26T11:00:00` and `26/04/23 11:00:00`. */
function dayOf(written: string): string | null {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(written)?.[0];
  if (iso !== undefined) return iso;
  const day = /^(\d{2})\/(\d{2})\/(\d{2}|\d{4})\b/.exec(written);
  return day ? `${day[3]?.length === 2 ? `20${day[3]}` : day[3]}-${day[2]}-${day[1]}` : null;
}
