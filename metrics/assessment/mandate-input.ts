/** What a mission was told to do, by whom, with whose agreement, and towards which targets, as on file. */
import type { ActKind, ConsentStatus, StrengthComponent, TargetReason } from '#metrics/domain/dossier.ts';
import type { IsoDate } from '#metrics/domain/period.ts';

export type InputAct = {
  readonly symbol: string;
  readonly kind: ActKind;
  readonly adoptedOn: IsoDate;
  readonly effectiveOn: IsoDate | null;
  /** Null: none is set, or it is not on file. */
  readonly expiresOn: IsoDate | null;
  /** Keys of the clauses; empty: none is on file. */
  readonly tasks: readonly string[];
  readonly ceilings: readonly {
    readonly component: StrengthComponent;
    readonly value: number;
    /** Null: with the act. */
    readonly from: IsoDate | null;
  }[];
};

export type InputConsent = {
  readonly status: ConsentStatus;
  readonly givenOn: IsoDate | null;
  readonly reviewOn: IsoDate | null;
  readonly withdrawnOn: IsoDate | null;
};

/** One setting of a target. */
export type InputTargetVersion = {
  /** Null for a range. */
  readonly value: number | null;
  readonly dueOn: IsoDate | null;
  readonly setOn: IsoDate;
  readonly reason: TargetReason;
  readonly approvedBy: string | null;
};

export type MandateInput = {
  readonly startedOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  /** Those adopted by the evaluation date, oldest first. */
  readonly acts: readonly InputAct[];
  /** Those given by the evaluation date, or on an unknown day. */
  readonly consents: readonly InputConsent[];
  /** Keys of the clauses that each objective rests on, by its id. */
  readonly objectiveTasks: Readonly<Record<string, readonly string[]>>;
  /** Every target set by the evaluation date, oldest first, by the id of the indicator. */
  readonly targets: Readonly<Record<string, readonly InputTargetVersion[]>>;
};
