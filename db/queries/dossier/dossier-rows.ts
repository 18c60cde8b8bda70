/** How the parts of a dossier are written: rows into a table of this revision, each with its source and line. */
export type Row = Record<string, unknown>;
export type Insert = (table: string, rows: readonly Row[]) => Promise<void>;
export type Cite = (cited: { readonly source: string; readonly line: number }) => Row;
