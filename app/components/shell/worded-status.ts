const WORDED_STATUSES = ['400', '401', '403', '404', '429', '503'] as const;

/** The status as far as the catalogue has words of its own for it. */
export type WordedStatus = (typeof WORDED_STATUSES)[number] | 'other';

export function wordedStatus(status: number): WordedStatus {
  return WORDED_STATUSES.find((candidate) => candidate === String(status)) ?? 'other';
}
