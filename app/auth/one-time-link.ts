import { createHash, randomBytes } from 'node:crypto';

export type OneTimeToken = { readonly token: string; readonly tokenHash: string };

/** 256 random bits; only their hash is stored, so that reading the database opens nothing. */
export function newOneTimeToken(): OneTimeToken {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashToken(token) };
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function welcomePath(token: string): string {
  return `/welcome/${token}`;
}
