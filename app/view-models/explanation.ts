/** What an assessment explains of itself, as its page says it: subjects by name, the rest codes and numbers. */
import type { SensitivityKind } from '#metrics/assessment/sensitivity/sensitivity.ts';
import type { CriterionRole } from '#metrics/domain/dossier.ts';
import type { Outcome, ReasonCode } from '#metrics/domain/outcome.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import type { ChangeKind } from '#metrics/explanation/change/split-change.ts';
import type { ComponentId } from '#metrics/explanation/composition.ts';
import type { TruthMove } from '#metrics/explanation/verdict/criterion-verdict.ts';
import type { FigureMove } from '#metrics/explanation/verdict/move-figure.ts';
import type { ReadinessClass } from '#metrics/readiness/readiness-class.ts';

/** A part of the score. Value and share are 0–100 and 0–1. */
export type MadeOfView = {
  readonly weight: number;
  /** Null: not known. */
  readonly value: number | null;
  /** Why it is not known; null: it is, or something was assumed for it. */
  readonly reason: ReasonCode | null;
  /** Of the logarithm of the score, or of achievement; null: nothing to share. */
  readonly share: number | null;
};

export type CompositionView = {
  /** Null: there is a score. */
  readonly withheldReason: ReasonCode | null;
  readonly components: readonly (MadeOfView & {
    readonly id: ComponentId;
    readonly assumed: number | null;
  })[];
  readonly objectives: readonly (MadeOfView & { readonly id: string; readonly name: string })[];
  readonly cap: {
    readonly limit: number;
    readonly isBinding: boolean;
    readonly truth: Truth;
    readonly setBy: readonly string[];
  } | null;
};

export type NamedShare = { readonly id: string; readonly name: string; readonly share: number };

export type ShortfallView = {
  /** The largest share first, of those with any. */
  readonly objectives: Outcome<readonly (NamedShare & { readonly indicators: readonly NamedShare[] })[]>;
  readonly unscored: readonly { readonly id: string; readonly name: string; readonly reason: ReasonCode }[];
};

export type MeasurementView = {
  readonly kind: SensitivityKind;
  readonly subjects: readonly string[];
  readonly period: string | null;
  /** Share of the variance that goes, on average, once this is known exactly. */
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
};

export type FigureMoveView = Omit<FigureMove, 'score'> & {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** Decimals of a step. */
  readonly digits: number;
  /** The figure as it is; null: there is none that counts. */
  readonly now: number | null;
  /** What rests on the same figure and moves with it. */
  readonly together: readonly string[];
};

export type TruthMoveView = TruthMove & {
  readonly id: string;
  readonly name: string;
  readonly role: CriterionRole;
};

export type VerdictChangesView = {
  readonly readiness: ReadinessClass;
  /** Gates and vetoes first. */
  readonly criteria: readonly TruthMoveView[];
  /** The nearest to what is first. */
  readonly indicators: readonly FigureMoveView[];
  /** Nothing about these alone moves the class. */
  readonly none: readonly string[];
  /** Of these no figure could be tried. */
  readonly untried: readonly { readonly id: string; readonly name: string; readonly reason: ReasonCode }[];
};

export type ChangePartView = {
  /** Several: the score is withheld between them. */
  readonly kinds: readonly ChangeKind[];
  readonly points: number;
  readonly items: readonly { readonly id: string; readonly name: string; readonly points: number }[];
};

export type ScoreChangeView = {
  readonly from: number;
  readonly to: number;
  readonly points: number;
  readonly parts: readonly ChangePartView[];
  /** Names of what came into the score, and of what fell out of it. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
};

export type ExplanationView = {
  readonly composition: CompositionView;
  readonly shortfall: ShortfallView;
  readonly measurement: {
    readonly score: Outcome<MeasurementView>;
    readonly verdict: Outcome<MeasurementView>;
  };
  readonly verdict: VerdictChangesView;
};
