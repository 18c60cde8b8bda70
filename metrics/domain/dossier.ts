/**
 * The dossier of a mission: everything about it that is declared rather than measured. Authority (mandate acts
 * as a chain, consents, cooperation instruments), intent (objectives, indicator uses, targets, criteria, rule)
 * and judgement (opinions, decisions, recommendations, handover).
 *
 * A dossier is stored whole, as one revision: an edit is a new revision, so any past state can be read again.
 * Every fact names a source declared in the same file and the line it stands on.
 */
import type { AreaCode } from './area.ts';
import type { Direction, IndicatorCode, IndicatorDefinition, Scale } from './indicator.ts';
import type { QualityGrade } from './observation.ts';
import type { Frequency, IsoDate } from './period.ts';
import type { Comparator, Rule } from './rule.ts';

export const MISSION_KINDS = [
  'un_police_component',
  'special_political_mission',
  'regional_mission',
  'police_programme',
  'joint_task_force',
  'bilateral_accord',
  'training_reform_programme',
] as const;
export type MissionKind = (typeof MISSION_KINDS)[number];

export const MISSION_PHASES = ['planned', 'active', 'drawing_down', 'closed', 'transitioned'] as const;
export type MissionPhase = (typeof MISSION_PHASES)[number];

export const ACT_KINDS = ['establish', 'extend', 'reconfigure', 'terminate'] as const;
export type ActKind = (typeof ACT_KINDS)[number];

export const CONSENT_STATUSES = ['active', 'conditional', 'expiring', 'withdrawn', 'lapsed'] as const;
export type ConsentStatus = (typeof CONSENT_STATUSES)[number];

export const STRENGTH_COMPONENTS = [
  'police',
  'individual_police',
  'formed_police_units',
  'formed_police_personnel',
  'military',
  'civilian',
  'uniformed',
  'total',
] as const;
export type StrengthComponent = (typeof STRENGTH_COMPONENTS)[number];

export const INDICATOR_ROLES = ['progress', 'ownership', 'context'] as const;
export type IndicatorRole = (typeof INDICATOR_ROLES)[number];

export const CRITERION_KINDS = ['numeric', 'event', 'checklist', 'request'] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];

export const CRITERION_ROLES = ['criterion', 'gate', 'veto'] as const;
export type CriterionRole = (typeof CRITERION_ROLES)[number];

export const TARGET_REASONS = [
  'original',
  'adaptive_management',
  'budget_realignment',
  'change_in_context',
  'costed_extension',
  'donor_requirement',
  'implementation_delay',
  'correction',
] as const;
export type TargetReason = (typeof TARGET_REASONS)[number];

export const INSTRUMENT_KINDS = [
  'extradition',
  'mutual_legal_assistance',
  'joint_investigation_team',
  'data_sharing',
  'status_agreement',
  'memorandum',
  'other',
] as const;
export const OPINION_HOLDERS = ['mission', 'host_state', 'oversight'] as const;
export const DECISION_KINDS = ['extend', 'reconfigure', 'draw_down', 'close', 'transfer'] as const;
export const TASK_STATES = ['planned', 'in_progress', 'handed_over', 'unowned'] as const;

/** A fact's provenance inside the dossier: a key of `sources` and the 1-based line it stands on. */
export type Cited = { readonly source: string; readonly line: number };

export type MandateAct = Cited & {
  /** As cited: `S/RES/2350 (2017)`, `Joint Action 2008/124/CFSP`. */
  readonly symbol: string;
  readonly kind: ActKind;
  readonly body: string;
  readonly legalBasis: string | null;
  readonly adoptedOn: IsoDate;
  readonly effectiveOn: IsoDate | null;
  /** Last day of authority under this act; null when the act sets none or it is not documented here. */
  readonly expiresOn: IsoDate | null;
  readonly summary: string | null;
  readonly ceilings: readonly (Cited & {
    readonly component: StrengthComponent;
    readonly value: number;
    readonly from: IsoDate | null;
  })[];
  readonly clauses: readonly (Cited & {
    readonly key: string;
    readonly paragraph: string | null;
    readonly summary: string;
  })[];
};

export type Consent = Cited & {
  readonly instrument: string;
  readonly status: ConsentStatus;
  readonly givenBy: string;
  readonly scope: string | null;
  readonly conditions: string | null;
  readonly givenOn: IsoDate | null;
  readonly reviewOn: IsoDate | null;
  readonly withdrawnOn: IsoDate | null;
};

export type Instrument = Cited & {
  readonly kind: (typeof INSTRUMENT_KINDS)[number];
  readonly title: string;
  readonly parties: readonly string[];
  readonly legalEffect: string | null;
  readonly safeguards: string | null;
  readonly signedOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
};

export type Target = Cited & {
  readonly value: number | null;
  /** Range targets of `maintain`: either side may be open. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly dueOn: IsoDate | null;
  readonly setOn: IsoDate;
  readonly reason: TargetReason;
  readonly approvedBy: string | null;
};

export type IndicatorUse = Cited & {
  readonly indicator: IndicatorCode;
  /** Where it is observed: an area, or null for figures about the mission itself. */
  readonly area: AreaCode | null;
  readonly role: IndicatorRole;
  /** Relative weight among siblings; null: equal by default. */
  readonly weight: number | null;
  readonly weightCitation: string | null;
  /** Overrides of the library's definition; null: as in the library. */
  readonly direction: Direction | null;
  readonly scale: Scale | null;
  readonly baseline: (Cited & { readonly value: number; readonly period: string }) | null;
  /** Every target ever set, oldest first; the last is in force, the first is the original. */
  readonly targets: readonly Target[];
  readonly milestones: readonly (Cited & { readonly value: number; readonly on: IsoDate })[];
};

export type Objective = Cited & {
  readonly id: string;
  readonly parent: string | null;
  readonly title: string;
  readonly weight: number | null;
  readonly weightCitation: string | null;
  readonly isCritical: boolean;
  /** Keys of mandate clauses; every objective cites at least one, or says in `need` why it cannot. */
  readonly clauses: readonly string[];
  readonly need: string | null;
  readonly indicators: readonly IndicatorUse[];
};

export type Criterion = Cited & {
  readonly id: string;
  readonly title: string;
  readonly kind: CriterionKind;
  readonly role: CriterionRole;
  /** What is compared; null when the public record states the condition but no measurable indicator. */
  readonly indicator: IndicatorCode | null;
  readonly area: AreaCode | null;
  readonly comparator: Comparator | null;
  readonly threshold: number | null;
  readonly upper: number | null;
  readonly sustained: { readonly periods: number; readonly frequency: Frequency } | null;
  readonly minQuality: QualityGrade | null;
  readonly decisionProbability: number | null;
  readonly weight: number | null;
  readonly mandateRef: string | null;
  readonly verifiedBy: string | null;
};

/** Countries that the mission's own are compared with, declared before the result is seen. */
export type PeerPool = Cited & {
  readonly declaredOn: IsoDate;
  /** Why these: region, income, no police mission, no shock of the same kind. */
  readonly reason: string;
  readonly areas: readonly AreaCode[];
};

export type MissionDossier = Cited & {
  readonly slug: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: MissionKind;
  readonly phase: MissionPhase;
  readonly isFictional: boolean;
  readonly areas: readonly AreaCode[];
  /** Mandating or leading organisation. */
  readonly lead: string;
  readonly startedOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  /** Calendar sunset of the mission's objectives, distinct from the authority's expiry; null: none documented. */
  readonly sunsetOn: IsoDate | null;
  readonly summary: string;
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  /** Month and day the fiscal year begins, `07-01` for UN peacekeeping; null: calendar year. */
  readonly fiscalYearStart: string | null;
  readonly acts: readonly MandateAct[];
  readonly consents: readonly Consent[];
  readonly instruments: readonly Instrument[];
  /** Indicators that exist for this mission only. */
  readonly ownIndicators: readonly IndicatorDefinition[];
  readonly objectives: readonly Objective[];
  readonly criteria: readonly Criterion[];
  readonly sunsetRule: Rule | null;
  readonly opinions: readonly (Cited & {
    readonly holder: (typeof OPINION_HOLDERS)[number];
    readonly on: IsoDate;
    readonly text: string;
  })[];
  readonly decisions: readonly (Cited & {
    readonly kind: (typeof DECISION_KINDS)[number];
    readonly on: IsoDate;
    readonly body: string;
    readonly summary: string;
    readonly wasConsistent: boolean | null;
  })[];
  readonly recommendations: readonly (Cited & {
    readonly by: string;
    readonly on: IsoDate;
    readonly text: string;
    readonly response: string | null;
    readonly status: 'open' | 'accepted' | 'rejected' | 'implemented';
  })[];
  readonly tasks: readonly (Cited & {
    readonly title: string;
    readonly recipient: string | null;
    readonly state: (typeof TASK_STATES)[number];
    readonly dueOn: IsoDate | null;
    readonly fundedBy: string | null;
  })[];
  readonly safeguards: readonly (Cited & {
    readonly kind: 'hrddp' | 'oversight' | 'complaints' | 'data_protection' | 'technology';
    readonly title: string;
    readonly state: string;
  })[];
  /** Null: none are declared. */
  readonly peers: PeerPool | null;
  /** What the public record is known not to answer, as plain sentences. */
  readonly gaps: readonly string[];
};
