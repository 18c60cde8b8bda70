import type { QualityGrade } from '#metrics/domain/observation.ts';
import { requireFinite } from '#metrics/domain/require-number.ts';

/** Five components, each scored 0–4 against written anchors. */
export type QualityComponents = {
  /** Accuracy, and how well the method is documented. */
  readonly accuracy: number;
  /** Independence of the source from the mission and the assessed authority. */
  readonly independence: number;
  readonly timeliness: number;
  readonly completeness: number;
  readonly comparability: number;
};

export type DataQuality = { readonly score: number; readonly grade: QualityGrade };

const WEIGHTS: Readonly<Record<keyof QualityComponents, number>> = {
  accuracy: 0.3,
  independence: 0.15,
  timeliness: 0.2,
  completeness: 0.2,
  comparability: 0.15,
};
const COMPONENTS = ['accuracy', 'independence', 'timeliness', 'completeness', 'comparability'] as const;
const HIGHEST = 4;
/** The weights add up to 1 only to the last digit; a score of exactly 80 must stay grade A. */
const ROUNDING = 1e-9;

/**
 * Quality of one observation: `score = 100·Σ w·c/4`, grade A from 80, B from 60, C from 40, else D; any component at
 * 0 caps the grade at C. Score 0–100.
 *
 * @throws RangeError naming a component that is not a number in [0, 4].
 * @source Method §12.1, after the UN National Quality Assurance Frameworks Manual (2019).
 */
export function dataQuality(components: QualityComponents): DataQuality {
  let score = 0;
  for (const name of COMPONENTS) {
    const value = requireFinite(components[name], name);
    if (value < 0 || value > HIGHEST)
      throw new RangeError(`${name} must lie in [0, ${HIGHEST}], not ${value}`);
    score += (100 * WEIGHTS[name] * value) / HIGHEST;
  }
  const grade = gradeOf(score);
  const isCapped = COMPONENTS.some((name) => components[name] === 0) && (grade === 'A' || grade === 'B');
  return { score, grade: isCapped ? 'C' : grade };
}

function gradeOf(score: number): QualityGrade {
  if (score >= 80 - ROUNDING) return 'A';
  if (score >= 60 - ROUNDING) return 'B';
  return score >= 40 - ROUNDING ? 'C' : 'D';
}
