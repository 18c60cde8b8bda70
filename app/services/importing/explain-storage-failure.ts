import { AppError } from '#app/errors.ts';

const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', '53100']);

/**
 * What the database or the disk refused while a file was being stored, in words for the person who handed it in.
 * Nothing was stored: the transaction is gone.
 */
export function explainStorageFailure(error: unknown, fileName: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (DISK_FULL.has(code)) {
    return new AppError('disk_full', {
      message: `${fileName}: the disk is full. Nothing was stored. Make room and import the file again.`,
      cause: error,
    });
  }
  if (/^2[23][\dA-Z]{3}$/.test(code)) {
    const told = `the file states something that cannot be true: ${brokenRule(error as DatabaseError)}.`;
    return new AppError('input_unusable', {
      message: `${fileName}: ${told} Nothing was stored.`,
      userMessage: `${capitalised(told)} Nothing was stored.`,
      cause: error,
    });
  }
  return error;
}

type DatabaseError = Error & { readonly constraint_name?: string; readonly table_name?: string };

/** Our constraints are named by the rule they keep; a constraint PostgreSQL named is told in its own words. */
function brokenRule({ message, constraint_name: rule, table_name: table }: DatabaseError): string {
  const isNamed =
    rule !== undefined &&
    message.includes(`"${rule}"`) &&
    /(^|_)(is|has|holds|does|names|begins|says|or)_/.test(rule);
  return isNamed
    ? `its ${table?.replaceAll('_', ' ')} break the rule “${rule.replaceAll('_', ' ')}”`
    : message;
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
