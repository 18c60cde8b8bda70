import type { Settings } from '#app/config/settings.ts';
import { AppError, isAppError } from '#app/errors.ts';

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  '57P03',
]);
const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', '53100']);
const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST']);
const WORDS: Readonly<Record<string, string>> = {
  '28P01': 'refuses the password',
  '28000': 'refuses the account',
  '3D000': 'has no such database',
  '53300': 'has no connection left',
};

/** One sentence for whoever starts the ledger. Names the server and the folder, never the password. */
export function explainDatabaseFailure(
  error: unknown,
  settings: Pick<Settings, 'databaseUrl' | 'dataDir'>,
): unknown {
  if (isAppError(error)) return error;
  const code = codeOf(error);
  const server = settings.databaseUrl
    ? `DATABASE_URL (${addressOf(settings.databaseUrl)})`
    : 'The embedded PostgreSQL';
  const explained = (
    to: 'database_unreachable' | 'database_refused' | 'disk_full' | 'data_dir_unusable',
    message: string,
  ) => new AppError(to, { message, cause: error });
  if (UNREACHABLE.has(code)) return explained('database_unreachable', `${server} does not answer.`);
  if (DISK_FULL.has(code))
    return explained('disk_full', `The disk that holds ${settings.dataDir} or the database is full.`);
  if (NOT_WRITABLE.has(code)) {
    return explained('data_dir_unusable', `LEDGER_DATA_DIR (${settings.dataDir}) cannot be used: ${code}.`);
  }
  const words = WORDS[code];
  return words ? explained('database_refused', `${server} ${words}.`) : error;
}

/** A name with several addresses fails with all of their errors at once. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && !('code' in error)) return codeOf(error.errors[0]);
  return String((error as { code?: unknown } | null)?.code ?? '');
}

function addressOf(url: string): string {
  const { hostname, port } = new URL(url);
  return `${hostname}:${port || 5432}`;
}
