import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '#app/errors.ts';

const SecretsSchema = z.object({
  /** Signs sessions and one-time links. */
  authSecret: z.string().min(32),
  /** Of the embedded PostgreSQL's only account. */
  databasePassword: z.string().min(16),
});
export type Secrets = z.infer<typeof SecretsSchema>;

/** Made once, on the first start, and readable by the ledger's own account only. */
export async function readOrCreateSecrets(dataDir: string): Promise<Secrets> {
  const path = join(dataDir, 'secrets.json');
  return (await readSecrets(path)) ?? (await createSecrets(path));
}

async function readSecrets(path: string): Promise<Secrets | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  try {
    return SecretsSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError('data_dir_unusable', {
      message: `${path} is damaged; restore it from a backup.`,
      cause,
    });
  }
}

/** Written beside and linked into place: two processes that start together end up with the same secrets. */
async function createSecrets(path: string): Promise<Secrets> {
  const secrets: Secrets = {
    authSecret: randomBytes(32).toString('base64url'),
    databasePassword: randomBytes(24).toString('base64url'),
  };
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  try {
    await link(draft, path);
    return secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return (await readSecrets(path)) ?? secrets;
  } finally {
    await rm(draft, { force: true });
  }
}
