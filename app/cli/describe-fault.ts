import { inspect } from 'node:util';
import { isAppError } from '#app/errors.ts';

export type Fault = { readonly line: string; readonly exit: 1 | 2 };

/** One line for whoever typed the command; what only a programmer can use is added on request. */
export function describeFault(error: unknown, isDebug: boolean): Fault {
  const exit = isUnusableFile(error) ? 2 : isAppError(error) ? error.exit : 1;
  const message = error instanceof Error ? error.message : String(error);
  const [sentence] = message.split('\n');
  const hint = exit === 1 && !isDebug ? ' (LEDGER_DEBUG=1 shows where)' : '';
  return { line: `ledger: ${sentence}${hint}${isDebug ? `\n${inspect(error)}` : ''}`, exit };
}

/** By name, because loading the class would load every importer's dependencies. */
function isUnusableFile(error: unknown): boolean {
  return error instanceof Error && error.name === 'UnusableFile';
}
