import { z } from 'zod';
import type { IssueFilter } from '#app/view-models/import.ts';
import { parseQuery } from './parse-params.ts';

const Query = z.object({
  severity: z.enum(['error', 'warning']).nullable().default(null),
  code: z
    .string()
    .regex(/^[a-z0-9_]+$/)
    .nullable()
    .default(null),
  page: z.coerce.number().int().min(1).default(1),
});

/** The filter of an import's issues as it stands in the address. */
export function readIssueFilter(url: string): IssueFilter {
  return parseQuery(Query, url);
}
