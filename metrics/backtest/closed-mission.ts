import type { AreaCode } from '#metrics/domain/area.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import type { SourceRecord } from '#metrics/domain/source.ts';

/** What somebody published about a case, in our words. */
export type CaseFact = { readonly summary: string; readonly source: SourceRecord };

/** Uniformed police or soldiers sent after the closing. */
export type Deployment = CaseFact & {
  readonly on: IsoDate;
  /** Whether they had executive or protection tasks; U: no source says. */
  readonly hasProtectionTasks: Truth;
};

/** A source that lists every deployment, or says that there was none, from the closing to a day. */
export type NoDeployments = CaseFact & { readonly through: IsoDate };

/** A year in which a publisher counts at least 25 battle deaths in the country. */
export type Fighting = CaseFact & { readonly area: AreaCode; readonly year: number };

/** Why a case does not enter the summary figures. It is computed and shown all the same. */
export type Exclusion = {
  /** One or more sentences, printed beside the case. */
  readonly reason: string;
  readonly decidedOn: IsoDate;
  readonly decidedBy: string;
};

export type ClosedMission = {
  readonly acronym: string;
  readonly name: string;
  readonly areas: readonly AreaCode[];
  readonly closedOn: IsoDate;
  /** The decision that set the closing, and who says that it happened. */
  readonly closure: CaseFact & { readonly decision: string };
  /** Slug of its dossier, where one has been written. */
  readonly dossier: string | null;
  /** The host asked the mission to leave. */
  readonly consentWithdrawn: CaseFact | null;
  readonly deployments: readonly Deployment[];
  /** Null: no source rules a renewed deployment out. */
  readonly noDeployments: NoDeployments | null;
  readonly fighting: readonly Fighting[];
  /** What a reader should know before comparing. */
  readonly remarks: readonly CaseFact[];
  readonly exclusion: Exclusion | null;
};
