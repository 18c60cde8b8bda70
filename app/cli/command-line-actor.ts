import { userInfo } from 'node:os';
import type { Actor } from '#db/queries/record-audit.ts';

/** Who works at the command line, for the audit chain: the operating system's account. */
export function commandLineActor(): Actor {
  return { id: null, label: `command line (${userInfo().username})`, requestId: null };
}
