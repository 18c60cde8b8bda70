/** Where a figure or a fact comes from; printed with it wherever it goes. */
export type SourceRecord = {
  /** Stable within its declarer: an importer's data set (`ti-cpi`) or a dossier's key (`sc-13285`). */
  readonly key: string;
  readonly publisher: string;
  readonly title: string;
  readonly citation: string | null;
  readonly url: string | null;
  readonly licence: string | null;
  readonly accessedOn: string | null;
  readonly publishedOn: string | null;
};
