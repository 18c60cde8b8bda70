import { readFileSync } from 'node:fs';
import { z } from 'zod';

export const table: unknown = z.unknown().parse(readFileSync('table.json', 'utf8'));
