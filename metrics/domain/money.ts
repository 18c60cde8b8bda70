/**
 * Money as IATI speaks of it. Amounts are decimal strings exactly as the publisher wrote them (white space and
 * grouping removed); they are never passed through a double.
 */
export type DecimalText = string;
export const DECIMAL_PATTERN = /^-?\d{1,26}(\.\d{1,12})?$/;

/** IATI TransactionType codes. */
export const TRANSACTION_TYPES = {
  '1': 'incoming_funds',
  '2': 'outgoing_commitment',
  '3': 'disbursement',
  '4': 'expenditure',
  '5': 'interest_payment',
  '6': 'loan_repayment',
  '7': 'reimbursement',
  '8': 'purchase_of_equity',
  '9': 'sale_of_equity',
  '10': 'credit_guarantee',
  '11': 'incoming_commitment',
  '12': 'outgoing_pledge',
  '13': 'incoming_pledge',
} as const;
export type TransactionTypeCode = keyof typeof TRANSACTION_TYPES;

export type PartyRecord = {
  readonly ref: string | null;
  readonly name: string | null;
  readonly type: string | null;
  /** The party's own activity, where the publisher links the chain. */
  readonly activity: string | null;
};

export type ShareRecord = {
  readonly vocabulary: string | null;
  readonly code: string;
  readonly percentage: number | null;
};

export type TransactionRecord = {
  readonly ref: string | null;
  readonly type: TransactionTypeCode;
  readonly date: string;
  readonly valueDate: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly currencyFrom: 'value' | 'default-currency';
  readonly amount: DecimalText;
  readonly provider: PartyRecord | null;
  readonly receiver: PartyRecord | null;
  readonly sectors: readonly ShareRecord[];
  readonly recipientCountry: string | null;
  readonly recipientRegion: string | null;
  readonly description: string | null;
  readonly isHumanitarian: boolean | null;
  /** First day of the period an amount sums up, which `date` ends; null for a payment on a day. */
  readonly periodStart: string | null;
  /** Key of the document that states it; null: the activity's source. */
  readonly sourceKey: string | null;
  readonly line: number;
};

/** IATI BudgetType: 1 original, 2 revised. BudgetStatus: 1 indicative, 2 committed. */
export type BudgetRecord = {
  readonly type: '1' | '2';
  readonly status: '1' | '2';
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly valueDate: string;
  readonly currency: string;
  readonly amount: DecimalText;
  /** Key of the document that states it; null: the activity's source. */
  readonly sourceKey: string | null;
  readonly line: number;
};

/** What is to be paid in a period, as the publisher plans it; types are those of budgets. */
export type PlannedDisbursementRecord = {
  readonly type: '1' | '2';
  readonly periodStart: string;
  /** Null: the publisher does not say when the period ends. */
  readonly periodEnd: string | null;
  readonly valueDate: string;
  readonly currency: string;
  readonly amount: DecimalText;
  readonly provider: PartyRecord | null;
  readonly receiver: PartyRecord | null;
  /** Key of the document that states it; null: the activity's source. */
  readonly sourceKey: string | null;
  readonly line: number;
};

/** What a file may say of an activity: what it is, and its money of each kind. */
export const ACTIVITY_PARTS = ['activity', 'transactions', 'budgets', 'planned_disbursements'] as const;
export type ActivityPart = (typeof ACTIVITY_PARTS)[number];

export type ActivityRecord = {
  readonly iatiIdentifier: string;
  /**
   * The parts that this record states, each in full: they take the place of what was known, the others leave it alone.
   * A publisher's own file states all of them, a table of budgets only these.
   */
  readonly parts: readonly ActivityPart[];
  readonly title: string | null;
  readonly description: string | null;
  readonly reportingOrganisation: PartyRecord;
  readonly participatingOrganisations: readonly (PartyRecord & { readonly role: string })[];
  /** IATI ActivityStatus code; null when not stated. */
  readonly status: string | null;
  readonly hierarchy: number | null;
  readonly startOn: string | null;
  readonly endOn: string | null;
  readonly defaultCurrency: string | null;
  readonly recipientCountries: readonly ShareRecord[];
  readonly recipientRegions: readonly ShareRecord[];
  readonly sectors: readonly ShareRecord[];
  readonly relatedActivities: readonly { readonly ref: string; readonly type: string }[];
  /** Slug of the mission it pays for, where the file itself says so. */
  readonly mission: string | null;
  readonly sourceKey: string | null;
  readonly transactions: readonly TransactionRecord[];
  readonly budgets: readonly BudgetRecord[];
  readonly plannedDisbursements: readonly PlannedDisbursementRecord[];
  readonly line: number;
};
