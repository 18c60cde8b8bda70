/** Money as the method takes it: what was spent, received, promised and budgeted, each with its days and currency. */
import type { DecimalText } from '#metrics/domain/money.ts';
import type { IsoDate } from '#metrics/domain/period.ts';

export const FLOW_KINDS = ['expenditure', 'disbursement', 'outgoing_commitment', 'incoming_funds'] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];

export type Flow = {
  readonly kind: FlowKind;
  /** The activity whose books it stands in. */
  readonly activity: string;
  /** First and last day of the time it sums up; the same day for a single payment. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly currency: string;
  /** Negative: a correction. */
  readonly amount: DecimalText;
  /** Who gave the money; null: not stated. */
  readonly provider: string | null;
  /** The activity at the other end, where the publisher links the two. */
  readonly linkedActivity: string | null;
};

export type Budget = {
  readonly activity: string;
  /** A revised budget takes the place of the original for the same days. */
  readonly isRevised: boolean;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly currency: string;
  readonly amount: DecimalText;
};

export type Activity = {
  readonly id: string;
  /** Activities that it is a part of. */
  readonly parents: readonly string[];
  /** First day of the activity, from which its payments are on file; null: not stated. */
  readonly startedOn: IsoDate | null;
};
