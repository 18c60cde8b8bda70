import type { QualityGrade } from '#metrics/domain/observation.ts';
import type { StalenessStatus } from './staleness.ts';

/** Marks for timeliness, 0–4 (§12.1); an expired figure is treated as missing. */
const TIMELINESS: Readonly<Record<StalenessStatus, number>> = { current: 4, ageing: 2, stale: 0, expired: 0 };

/** The quality component that age alone decides: current 4, ageing 2, stale or expired 0. */
export function timelinessMark(status: StalenessStatus): number {
  return TIMELINESS[status];
}

/**
 * The grade that a figure may still carry at its age: a component at 0 caps it at C.
 *
 * @returns null for a figure without a grade: age cannot give it one
 * @source Method §12.1.
 */
export function gradeAtAge(grade: QualityGrade | null, status: StalenessStatus): QualityGrade | null {
  const isCapped = timelinessMark(status) === 0 && (grade === 'A' || grade === 'B');
  return isCapped ? 'C' : grade;
}
