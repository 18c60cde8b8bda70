import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { UnusableFile } from '../importer.ts';
import { type MappingProfile, mappingProfile } from './profile.ts';

const PROBLEMS_TOLD = 5;

/** Throws `UnusableFile` `profile_invalid` that names the fields which are absent or wrong. */
export function parseProfile(data: unknown): MappingProfile {
  const parsed = mappingProfile.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new UnusableFile(
    'profile_invalid',
    `The mapping profile cannot be used: ${parsed.error.issues.slice(0, PROBLEMS_TOLD).map(told).join('; ')}.`,
  );
}

function told({ path, message }: z.core.$ZodIssue): string {
  return `${path.join('.') || 'the profile'}: ${message}`;
}

/** The profile as it is kept: every default filled in, names in order, without what a suggestion said of itself. */
export function profileText({ suggestion: _said, ...profile }: MappingProfile): string {
  return `${JSON.stringify(profile, inOrder, 2)}\n`;
}

/** SHA-256 of the kept text: two profiles that read alike have the same. */
export function profileHash(profile: MappingProfile): string {
  return createHash('sha256').update(profileText(profile)).digest('hex');
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
