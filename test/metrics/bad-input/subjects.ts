import type { Subject } from './subject.ts';
import { ASSESSMENT_SUBJECTS } from './subjects/assessment.ts';
import { BACKTEST_SUBJECTS } from './subjects/backtest.ts';
import { COMPARISON_SUBJECTS } from './subjects/comparison.ts';
import { COMPOSITE_SUBJECTS } from './subjects/composite.ts';
import { MANDATE_SUBJECTS } from './subjects/mandate.ts';
import { MONEY_SUBJECTS } from './subjects/money.ts';
import { OBSERVATION_SUBJECTS } from './subjects/observation.ts';
import { PROGRESS_SUBJECTS } from './subjects/progress.ts';
import { PROJECTION_SUBJECTS } from './subjects/projection.ts';
import { RANK_SUBJECTS } from './subjects/ranks.ts';
import { READINESS_SUBJECTS } from './subjects/readiness.ts';
import { SUNSET_SUBJECTS } from './subjects/sunset.ts';
import { TREND_SUBJECTS } from './subjects/trend.ts';
import { UNCERTAINTY_SUBJECTS } from './subjects/uncertainty.ts';

/** Every metric of the registry with good input, and what bad input makes of it. */
export const SUBJECTS: readonly Subject[] = [
  ...PROGRESS_SUBJECTS,
  ...OBSERVATION_SUBJECTS,
  ...COMPOSITE_SUBJECTS,
  ...SUNSET_SUBJECTS,
  ...READINESS_SUBJECTS,
  ...ASSESSMENT_SUBJECTS,
  ...TREND_SUBJECTS,
  ...UNCERTAINTY_SUBJECTS,
  ...PROJECTION_SUBJECTS,
  ...MONEY_SUBJECTS,
  ...MANDATE_SUBJECTS,
  ...COMPARISON_SUBJECTS,
  ...RANK_SUBJECTS,
  ...BACKTEST_SUBJECTS,
];
