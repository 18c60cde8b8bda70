import { AppError } from '#app/errors.ts';

const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', '53100']);

/**
 * What the database or the disk refused while a file was being stored, in words for the person who handed it in.
 * Nothing was stored: the transaction is gone.
 */
export function explainStorageFailure(error: unknown, fileName: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (DISK_FULL.has(code)) {
    return new AppError('disk_full', { message: `${fileName}: the disk is full. Nothing was stored. Make room and import the file again.`, cause: error });
  }
  if (/^23\d{3}$/.test(code)) {
    const told = `the file states something that cannot be true: ${(error as Error).message}.`;
    return new AppError('input_unusable', { message: `${fileName}: ${told} Nothing was stored.`, userMessage: `${capitalised(told)} Nothing was stored.`, cause: error });
  }
  return error;
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
