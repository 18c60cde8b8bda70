/** What a run found: rows of one table, and a sentence on how to read it. */
export type Bench = {
  readonly bench: string;
  readonly note: string;
  readonly rows: readonly Readonly<Record<string, string | number | boolean>>[];
};
