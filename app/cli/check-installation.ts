import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import type { Settings } from '#app/config/settings.ts';
import { type Ledger, openLedger } from '#app/database/open-ledger.ts';
import { isAppError } from '#app/errors.ts';
import { SERVER_BUILD } from '#app/server/ensure-build.ts';
import { migrationState } from '#db/migrate.ts';
import { verifyAuditChain } from '#db/queries/verify-audit-chain.ts';

/** `warning`: works now, wants attention. */
export type Check = {
  readonly name: string;
  readonly state: 'ok' | 'warning' | 'failed';
  readonly detail: string;
};

const OLDEST_NODE = 20;
const LOW_DISK_BYTES = 1024 ** 3;

/** Looks at everything the ledger stands on and changes nothing. */
export async function checkInstallation(settings: Settings): Promise<readonly Check[]> {
  const program = [checkNode(), checkBuild()];
  const opened = await attempt('database', () => openLedger({ settings, role: 'cli' }));
  if ('state' in opened) return [...program, opened];
  const ledger = opened;
  try {
    const database = await checkAs('database', () => describeServer(ledger));
    const schema = await checkAs('schema', () => describeSchema(ledger));
    const audit = schema.state === 'ok' ? [await checkAs('audit chain', () => describeAudit(ledger))] : [];
    return [...program, database, schema, ...audit, await checkAs('disk', () => describeDisk(settings))];
  } finally {
    await ledger.close();
  }
}

function checkNode(): Check {
  const isOldEnough = Number(process.versions.node.split('.')[0]) >= OLDEST_NODE;
  return { name: 'node', state: isOldEnough ? 'ok' : 'failed', detail: process.version };
}

function checkBuild(): Check {
  if (existsSync(SERVER_BUILD)) return { name: 'pages', state: 'ok', detail: 'built' };
  return { name: 'pages', state: 'warning', detail: 'not built yet; the first start builds them' };
}

type Finding = Omit<Check, 'name'>;

async function describeServer({ database, settings }: Ledger): Promise<Finding> {
  const [row] = await database.sql<
    { version: string }[]
  >`select current_setting('server_version') as version`;
  const where = settings.databaseUrl ? new URL(settings.databaseUrl).host : `embedded in ${settings.dataDir}`;
  return { state: 'ok', detail: `PostgreSQL ${row?.version}, ${where}` };
}

async function describeSchema({ database }: Ledger): Promise<Finding> {
  const { applied, pending } = await migrationState(database);
  if (pending.length === 0) return { state: 'ok', detail: `${applied.length} migrations applied` };
  return { state: 'warning', detail: `${pending.join(', ')} not applied yet; run ledger migrate` };
}

async function describeAudit({ database }: Ledger): Promise<Finding> {
  const { valid, events, firstBroken } = await database.read(verifyAuditChain);
  if (valid) return { state: 'ok', detail: `${events} events, unbroken` };
  return { state: 'failed', detail: `broken at event ${firstBroken?.seq}: ${firstBroken?.reason}` };
}

async function describeDisk({ dataDir }: Settings): Promise<Finding> {
  const { bavail, bsize } = await statfs(dataDir);
  const freeBytes = bavail * bsize;
  const detail = `${(freeBytes / 1024 ** 3).toFixed(1)} GiB free for ${dataDir}`;
  return { state: freeBytes < LOW_DISK_BYTES ? 'warning' : 'ok', detail };
}

async function checkAs(name: string, look: () => Promise<Finding>): Promise<Check> {
  const found = await attempt(name, look);
  return { name, ...found };
}

/** A refusal is a finding; anything else is a fault of ours and passes through. */
async function attempt<T>(name: string, work: () => Promise<T>): Promise<T | Check> {
  try {
    return await work();
  } catch (error) {
    const isExplained = isAppError(error) || (error instanceof Error && error.name === 'DatabaseIsNewer');
    if (!isExplained) throw error;
    return { name, state: 'failed', detail: error.message };
  }
}
