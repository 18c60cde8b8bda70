import type { AreaCode } from '#metrics/domain/area.ts';
import type { ConsentStatus, MissionKind, MissionPhase } from '#metrics/domain/dossier.ts';
import type { Outcome, ReasonCode } from '#metrics/domain/outcome.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { AreaFacetView, FacetView, SourceView } from './figure.ts';
import type { MoneyEntryView } from './money.ts';
import type { ReadinessHeadline, ReadinessSummary } from './readiness.ts';

export const EXPIRY_WINDOWS = [
  'lapsed',
  'within_3_months',
  'within_12_months',
  'later',
  'undocumented',
  'ended',
] as const;
export type ExpiryWindow = (typeof EXPIRY_WINDOWS)[number];

export const PORTFOLIO_SORTS = ['name', 'expiry', 'readiness', 'gaps', 'money'] as const;
export type PortfolioSort = (typeof PORTFOLIO_SORTS)[number];

export type PortfolioFilters = {
  readonly text: string;
  readonly kind: MissionKind | null;
  readonly phase: MissionPhase | null;
  readonly area: AreaCode | null;
  /** `not_assessed`: no assessment on record. */
  readonly readiness: ReadinessHeadline | 'not_assessed' | null;
  readonly expiry: ExpiryWindow | null;
  readonly sort: PortfolioSort;
};

/**
 * `in_force` · `expiring` (within 12 months) · `lapsed` (the last documented day has passed and no act ended it) ·
 * `ended` (terminated, or the mission is closed) · `undocumented` (acts on file, no last day among them).
 */
export const AUTHORITY_STATES = ['in_force', 'expiring', 'lapsed', 'ended', 'undocumented'] as const;
export type AuthorityState = (typeof AUTHORITY_STATES)[number];

/** Who authorised this and until when, in one line. */
export type AuthorityLine = {
  readonly symbol: string;
  readonly body: string;
  readonly state: AuthorityState;
  readonly expiresOn: IsoDate | null;
  readonly source: SourceView;
};

export type ConsentLine = {
  readonly status: ConsentStatus;
  readonly instrument: string;
  readonly givenBy: string;
  readonly reviewOn: IsoDate | null;
  /** The day on which it was to be reviewed has passed, and no later consent is on record. */
  readonly isReviewOverdue: boolean;
  readonly source: SourceView;
};

/** Something the ledger cannot answer: said by the dossier in words, or found by the assessment. */
export type GapView =
  | { readonly kind: 'stated'; readonly text: string }
  | {
      readonly kind: 'found';
      readonly reason: ReasonCode;
      /** What it is missing for; null: the mission as a whole. */
      readonly subject: string | null;
      readonly href: string | null;
    };

export type PortfolioRow = {
  readonly slug: string;
  readonly href: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: MissionKind;
  readonly phase: MissionPhase;
  readonly isFictional: boolean;
  readonly areas: readonly AreaCode[];
  readonly lead: string;
  readonly startedOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly authority: Outcome<AuthorityLine>;
  readonly consent: Outcome<ConsentLine>;
  /** The most recent budget or expenditure on file. */
  readonly money: Outcome<MoneyEntryView>;
  /** Unknown with reason `not_assessed` when there is none. */
  readonly readiness: Outcome<ReadinessSummary>;
  readonly gaps: { readonly count: number; readonly first: readonly GapView[] };
};

export type PortfolioView = {
  /** Day the page speaks of, and the vintage it was read at. */
  readonly on: IsoDate;
  readonly asOf: string;
  readonly methodVersion: string;
  /** Over all real missions, whatever the filters. */
  readonly figures: {
    readonly missions: number;
    /** Invented missions, which none of the other figures counts. */
    readonly fictional: number;
    readonly expiringIn12Months: number;
    /** Sunset rules that cannot be determined, among the missions that have one. */
    readonly undeterminedExits: number;
    readonly missionsWithRule: number;
    /** Missions without a single observation or money record in the last 24 months of their life. */
    readonly silentMissions: number;
  };
  readonly filters: PortfolioFilters;
  readonly facets: {
    readonly kinds: readonly FacetView<MissionKind>[];
    readonly phases: readonly FacetView<MissionPhase>[];
    readonly areas: readonly AreaFacetView[];
    readonly readiness: readonly FacetView<ReadinessHeadline | 'not_assessed'>[];
    readonly expiry: readonly FacetView<ExpiryWindow>[];
  };
  /** Rows the filters leave, already sorted. */
  readonly missions: readonly PortfolioRow[];
};
