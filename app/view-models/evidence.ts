/** What the data of an assessment are worth, and what of them may not be published. */

import type { DisclosureAssessment, WithheldResult } from '#metrics/assessment/assess-disclosure.ts';
import type { IndicatorEvidence } from '#metrics/assessment/assess-evidence.ts';
import type { Quality } from '#metrics/assessment/assessment.ts';
import type { ReasonCode } from '#metrics/domain/outcome.ts';

export type EvidenceRowView = Pick<IndicatorEvidence, 'id' | 'latest' | 'revisions' | 'flags'> & {
  readonly name: string;
  readonly href: string;
  readonly unit: string;
  /** Of the mission, 0–1; null: it is not scored. */
  readonly weight: number | null;
};

export type EvidenceView = {
  /** Largest weight first. */
  readonly indicators: readonly EvidenceRowView[];
  /** Shares of weight that are not 0. */
  readonly shares: readonly { readonly grade: keyof Quality['weightByGrade']; readonly share: number }[];
};

export type SuppressedView = {
  readonly ref: string;
  readonly names: readonly string[];
  readonly period: string;
  readonly reason: ReasonCode;
  readonly threshold: number;
};

export type DisclosureView = Pick<DisclosureAssessment, 'figures' | 'undetermined'> & {
  readonly suppressed: readonly SuppressedView[];
  readonly withheldWith: readonly { readonly kind: WithheldResult['kind']; readonly name: string | null }[];
  /** Counts below it are suppressed: usually, and about sensitive matters. */
  readonly thresholds: { readonly usual: number; readonly sensitive: number };
};
