import type { TFunction } from 'i18next';
import type { BatchSummary } from '#app/view-models/import.ts';

/** A reversal has no file; it is called by its number. */
export function batchName(
  { id, state, fileName }: Pick<BatchSummary, 'id' | 'state' | 'fileName'>,
  t: TFunction<'import'>,
): string {
  return state === 'reversing' ? t('batch.reversalName', { id }) : fileName;
}
