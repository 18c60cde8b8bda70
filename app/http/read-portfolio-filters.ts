import { z } from 'zod';
import { EXPIRY_WINDOWS, PORTFOLIO_SORTS, type PortfolioFilters } from '#app/view-models/portfolio.ts';
import { READINESS_HEADLINES } from '#app/view-models/readiness.ts';
import { isAreaCode } from '#metrics/domain/area.ts';
import { MISSION_KINDS, MISSION_PHASES } from '#metrics/domain/dossier.ts';
import { parseQuery } from './parse-params.ts';

const MAX_TEXT_CHARACTERS = 100;

const Query = z.object({
  q: z.string().trim().max(MAX_TEXT_CHARACTERS).default(''),
  kind: z.enum(MISSION_KINDS).nullable().default(null),
  phase: z.enum(MISSION_PHASES).nullable().default(null),
  area: z.string().refine(isAreaCode, 'is not an area code').nullable().default(null),
  readiness: z
    .enum([...READINESS_HEADLINES, 'not_assessed'])
    .nullable()
    .default(null),
  expiry: z.enum(EXPIRY_WINDOWS).nullable().default(null),
  sort: z.enum(PORTFOLIO_SORTS).default('expiry'),
});

/** The filters of the portfolio as they stand in the address. */
export function readPortfolioFilters(url: string): PortfolioFilters {
  const { q, ...filters } = parseQuery(Query, url);
  return { text: q, ...filters };
}
