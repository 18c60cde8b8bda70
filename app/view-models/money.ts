import type { DecimalText } from '#metrics/domain/money.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { SourceView } from './figure.ts';

/** A budget or a plan, or an IATI transaction type by its name (metrics/domain/money.ts). */
export const MONEY_KINDS = [
  'budget',
  /** The original where a revised budget for the same days is on file: shown, never added to it. */
  'replaced_budget',
  'planned_disbursement',
  'outgoing_commitment',
  'disbursement',
  'expenditure',
  'incoming_funds',
  'incoming_commitment',
  'outgoing_pledge',
  'incoming_pledge',
  'interest_payment',
  'loan_repayment',
  'reimbursement',
  'purchase_of_equity',
  'sale_of_equity',
  'credit_guarantee',
] as const;
export type MoneyKind = (typeof MONEY_KINDS)[number];

/** One kind of money in one currency and period; corrections are counted and shown, never netted silently. */
export type MoneyEntryView = {
  readonly kind: MoneyKind;
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  /** ISO 4217. */
  readonly currency: string;
  /** Sum of the entries as decimal text, corrections included. */
  readonly amount: DecimalText;
  /** Records behind the amount. */
  readonly records: number;
  readonly corrections: { readonly records: number; readonly amount: DecimalText } | null;
  /** Document symbol or note printed beside the figure. */
  readonly document: string | null;
  readonly source: SourceView;
  readonly href: string | null;
};

export type MoneyTotalView = {
  readonly kind: MoneyKind;
  readonly currency: string;
  readonly amount: DecimalText;
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  readonly records: number;
};
