import { QUALITY_GRADES, type QualityGrade } from '#metrics/domain/observation.ts';

/** Whether a grade is at least as good as the one asked for. An ungraded figure passes only where D would. */
export function isQualitySufficient(grade: QualityGrade | null, minimum: QualityGrade): boolean {
  return QUALITY_GRADES.indexOf(grade ?? 'D') <= QUALITY_GRADES.indexOf(minimum);
}
