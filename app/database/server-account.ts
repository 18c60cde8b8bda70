import { existsSync, readFileSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '#app/errors.ts';

export type Account = { readonly name: string; readonly uid: number; readonly gid: number };

export type ServerCommand = {
  readonly file: string;
  readonly args: readonly string[];
  readonly identity: { readonly uid?: number; readonly gid?: number };
};

/**
 * PostgreSQL refuses to run as root. When we are root, the server runs as whoever owns its folder, else as
 * `postgres` where that account exists, else as `nobody`. Null: we are not root and it runs as we do.
 */
export function findServerAccount(clusterDir: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readAccounts();
  const owner = existsSync(clusterDir) ? statSync(clusterDir) : null;
  if (owner && owner.uid !== 0) {
    return (
      accounts.find(({ uid }) => uid === owner.uid) ?? {
        name: String(owner.uid),
        uid: owner.uid,
        gid: owner.gid,
      }
    );
  }
  const account = ['postgres', 'nobody']
    .map((name) => accounts.find((each) => each.name === name))
    .find(Boolean);
  if (account) return account;
  throw new AppError('database_refused', {
    message:
      'PostgreSQL does not run as root and this machine has no account postgres or nobody; use another account.',
  });
}

function readAccounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/**
 * How to run one of the server's binaries as that account. Where a folder above the binaries or the data is closed
 * to it (a home directory of root, for example), the account is lent the capability to pass, and nothing else.
 */
export function commandFor(
  account: Account | null,
  file: string,
  args: readonly string[],
  dataDir: string,
): ServerCommand {
  if (!account) return { file, args, identity: {} };
  const closed = [file, dataDir].map((path) => findClosedFolder(path, account)).find(Boolean);
  if (!closed) return { file, args, identity: { uid: account.uid, gid: account.gid } };
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path));
  if (!setpriv) {
    throw new AppError('data_dir_unusable', {
      message: `PostgreSQL does not run as root, and ${account.name} may not enter ${closed}; set LEDGER_DATA_DIR to a folder it can reach.`,
    });
  }
  const lent = '-all,+dac_override';
  const drop = [
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    '--clear-groups',
    `--inh-caps=${lent}`,
    `--ambient-caps=${lent}`,
  ];
  return { file: setpriv, args: [...drop, '--', file, ...args], identity: {} };
}

function findClosedFolder(path: string, account: Account): string | null {
  const parent = dirname(path);
  const above = parent === path ? null : findClosedFolder(parent, account);
  if (above || !existsSync(parent)) return above;
  return mayEnter(statSync(parent), account) ? null : parent;
}

function mayEnter(folder: Stats, { uid, gid }: Account): boolean {
  if (folder.uid === uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}
