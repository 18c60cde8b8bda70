import type { IsoDate } from '#metrics/domain/period.ts';
import type { SourceRecord } from '#metrics/domain/source.ts';

/** Day on which the pages cited here were read. */
const READ_ON = '2026-11-25';

type Cited = {
  readonly key: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  readonly citation?: string;
  readonly publishedOn?: IsoDate;
  readonly accessedOn?: IsoDate;
};

/** A public page that was read for these cases. */
export function source({ citation, publishedOn, accessedOn, ...page }: Cited): SourceRecord {
  return {
    ...page,
    citation: citation ?? null,
    licence: null,
    accessedOn: accessedOn ?? READ_ON,
    publishedOn: publishedOn ?? null,
  };
}

/** Nothing found that would have to be said. */
export const NOTHING_FURTHER = {
  consentWithdrawn: null,
  deployments: [],
  noDeployments: null,
  fighting: [],
  remarks: [],
  exclusion: null,
} as const;

/** Ten wars of 2017 and the countries they were fought in, after the Uppsala Conflict Data Program. */
export const WARS_OF_2017 = source({
  key: 'prio-2294',
  publisher: 'Peace Research Institute Oslo, on data of the Uppsala Conflict Data Program',
  title: 'News on armed conflict in 2017',
  url: 'https://www.prio.org/news/2294',
});
