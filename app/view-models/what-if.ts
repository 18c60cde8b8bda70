import type { Choices } from '#app/what-if/choices.ts';
import type { AreaCode } from '#metrics/domain/area.ts';
import type { CriterionRole } from '#metrics/domain/dossier.ts';
import type { Direction } from '#metrics/domain/indicator.ts';
import type { Outcome, ReasonCode } from '#metrics/domain/outcome.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { Comparator, Truth } from '#metrics/domain/rule.ts';
import type { ScoreChange } from '#metrics/explanation/change/score-change.ts';
import type { VerdictChanges } from '#metrics/explanation/verdict/verdict-changes.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import type { AssessedMissionView } from './assessment.ts';
import type { EstimateView, FigureView } from './figure.ts';
import type { ReadinessView } from './readiness.ts';

/** What follows from a state: the same of the official assessment and of a changed one, so that they can be compared. */
export type WhatIfOutcome = {
  readonly readiness: ReadinessView;
  /** What led the score here from the official one; null: it is the official one. */
  readonly change: Outcome<ScoreChange> | null;
  /** Of the mission as a whole: the objectives in the order of the mission. */
  readonly objectives: readonly ObjectiveOutcome[];
  readonly indicators: readonly IndicatorOutcome[];
  readonly conditions: readonly ConditionOutcome[];
  readonly rule: { readonly truth: Truth; readonly reason: ReasonCode | null };
  readonly safeguards: Truth;
};

export type ObjectiveOutcome = {
  readonly id: string;
  readonly score: Outcome<EstimateView>;
  /** Share of the mission's weight, 0–1. */
  readonly weight: number;
  /** Share of what is missing to 100 (method §4.6); null: not scored. */
  readonly shortfall: number | null;
};

export type IndicatorOutcome = {
  readonly id: string;
  readonly objective: string;
  /** 0–100. */
  readonly score: Outcome<number>;
  /** Share of the weight of its objective, 0–1. */
  readonly weight: number;
};

export type ConditionOutcome = {
  readonly id: string;
  readonly role: CriterionRole;
  readonly truth: Truth;
  readonly reason: ReasonCode | null;
  readonly probability: number | null;
};

/** What a browser needs to compute it itself, beside the inputs, which it fetches. */
export type WhatIfTask = {
  readonly inputsHref: string;
  readonly inputsHash: string;
  readonly mission: string;
  readonly asOf: string;
  readonly seed: number;
  readonly published: number | null;
  readonly parameters: MethodParameters;
};

/** Names of what can be changed, as the official assessment knew it. */
export type WhatIfSubjects = {
  readonly objectives: readonly {
    readonly id: string;
    readonly title: string;
    readonly isCritical: boolean;
    readonly indicators: readonly WhatIfIndicator[];
  }[];
  readonly conditions: readonly {
    readonly id: string;
    readonly title: string;
    readonly role: CriterionRole;
    readonly comparator: Comparator | null;
    readonly unit: string;
  }[];
};

export type WhatIfIndicator = {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly area: AreaCode | null;
  readonly direction: Direction;
  readonly href: string;
  readonly isScored: boolean;
  readonly baseline: Outcome<FigureView>;
  readonly latest: Outcome<FigureView>;
};

/** The assessment on record that everything is compared with. */
export type OfficialView = {
  readonly id: string;
  readonly href: string;
  readonly on: IsoDate;
  readonly recordedAt: string;
  readonly outcome: WhatIfOutcome;
  readonly verdict: VerdictChanges;
};

export type WhatIfView = {
  readonly mission: AssessedMissionView;
  readonly sunsetOn: IsoDate | null;
  readonly official: OfficialView;
  /** A later official assessment, and the address that carries the changes over to it; null: this is the latest. */
  readonly newer: {
    readonly id: string;
    readonly on: IsoDate;
    readonly recordedAt: string;
    readonly href: string;
  } | null;
  readonly choices: Choices;
  readonly subjects: WhatIfSubjects;
  readonly task: WhatIfTask;
  /** The state in the one way to write it. */
  readonly query: string;
  /** Of that state; where nothing is changed, of the official assessment itself. */
  readonly outcome: WhatIfOutcome;
  /** What would change its verdict. */
  readonly verdict: VerdictChanges;
};

/** Why there is nothing to change. */
export type NoWhatIfView = {
  readonly mission: AssessedMissionView;
  readonly reason: 'not_assessed' | 'method_outdated' | 'holds_suppressed';
};
