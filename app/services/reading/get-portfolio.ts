/** The portfolio: every mission in one table, whatever is known and whatever is not. */

import { areaName } from '#app/i18n/area-name.ts';
import { today } from '#app/services/today.ts';
import type { FacetView } from '#app/view-models/figure.ts';
import type {
  ExpiryWindow,
  GapView,
  PortfolioFilters,
  PortfolioRow,
  PortfolioView,
} from '#app/view-models/portfolio.ts';
import { readinessSummary } from '#app/view-models/readiness-of.ts';
import type { ReadTx } from '#db/client.ts';
import { findLatestAssessments } from '#db/queries/assessments.ts';
import { findMissionActivity } from '#db/queries/find-mission-activity.ts';
import { findSources } from '#db/queries/find-sources.ts';
import { findBudgets, findPlannedDisbursements, findTransactions } from '#db/queries/find-transactions.ts';
import { findDossiers, type StoredDossier } from '#db/queries/get-dossier.ts';
import { findIndicatorDefinitions } from '#db/queries/record-indicators.ts';
import type { AssessmentResult } from '#metrics/assessment/compute-assessment.ts';
import { known, unknown } from '#metrics/domain/outcome.ts';
import { dayNumber, type IsoDate } from '#metrics/domain/period.ts';
import { METHOD_VERSION } from '#metrics/parameters.ts';
import { authorityOn, consentOn } from './mission/authority.ts';
import { findGaps } from './mission/gaps.ts';
import { moneyView } from './mission/money.ts';
import { citedSourceIds, openSourceBook } from './mission/source-book.ts';
import { readPublicResult } from './public-result.ts';

const GAPS_NAMED = 3;
/** A mission without evidence of its last two years is silent. */
const SILENT_DAYS = 730;

export async function getPortfolio(tx: ReadTx, filters: PortfolioFilters): Promise<PortfolioView> {
  const on = today();
  const asOf = 'infinity';
  const dossiers = await findDossiers(tx, { slug: null, asOf });
  const assessments = new Map(
    (await findLatestAssessments(tx, asOf)).map(({ slug, result }) => [slug, readPublicResult(result)]),
  );
  const rows = await portfolioRows(tx, { dossiers, assessments, on });
  const missions = sortRows(
    rows.filter((row) => matches(row, filters, on)),
    filters,
  );
  return {
    on,
    asOf: latestKnowledge(dossiers, assessments),
    methodVersion: METHOD_VERSION,
    filters,
    missions,
    facets: facetsOf(rows, on),
    figures: await figuresOf(tx, { rows, dossiers, assessments, on }),
  };
}

type Facts = {
  readonly dossiers: readonly StoredDossier[];
  readonly assessments: ReadonlyMap<string, AssessmentResult>;
  readonly on: IsoDate;
};

/** The rows of some missions, in the order of their dossiers. */
export async function portfolioRows(
  tx: ReadTx,
  { dossiers, assessments, on }: Facts,
): Promise<PortfolioRow[]> {
  const asOf = 'infinity';
  const definitions = await findIndicatorDefinitions(tx);
  const slugs = new Set(dossiers.map(({ slug }) => slug));
  const ofMission = <T extends { mission: string | null }>(items: readonly T[]) =>
    Map.groupBy(
      items.filter(({ mission }) => mission !== null && slugs.has(mission)),
      ({ mission }) => mission ?? '',
    );
  const transactions = ofMission(await findTransactions(tx, { asOf, ofMissions: true }));
  const budgets = ofMission(await findBudgets(tx, { asOf, ofMissions: true }));
  const planned = ofMission(await findPlannedDisbursements(tx, { asOf, ofMissions: true }));
  const moneySources = [transactions, budgets, planned].flatMap((rows) =>
    [...rows.values()].flat().map(({ sourceId }) => sourceId),
  );
  const sources = await findSources(tx, [...new Set([...dossiers.flatMap(citedSourceIds), ...moneySources])]);
  return dossiers.map((dossier): PortfolioRow => {
    const book = openSourceBook(dossier, sources, null);
    const money = moneyView(
      {
        transactions: transactions.get(dossier.slug) ?? [],
        budgets: budgets.get(dossier.slug) ?? [],
        plannedDisbursements: planned.get(dossier.slug) ?? [],
      },
      book,
      { title: dossier.name, asOf },
    );
    const assessment = assessments.get(dossier.slug) ?? null;
    const gaps = findGaps({ dossier, definitions, assessment, hasMoney: money.entries.length > 0 });
    const consent = consentOn(dossier, on, book);
    return {
      slug: dossier.slug,
      href: `/missions/${dossier.slug}`,
      name: dossier.name,
      acronym: dossier.acronym,
      kind: dossier.kind,
      phase: dossier.phase,
      isFictional: dossier.isFictional,
      areas: dossier.areas,
      lead: dossier.lead,
      startedOn: dossier.startedOn,
      endedOn: dossier.endedOn,
      authority: authorityOn(dossier, on, book),
      consent: consent.known
        ? known({
            status: consent.value.status,
            instrument: consent.value.instrument,
            givenBy: consent.value.givenBy,
            reviewOn: consent.value.reviewOn,
            isReviewOverdue: consent.value.isReviewOverdue,
            source: consent.value.source,
          })
        : consent,
      money: money.latest,
      readiness: assessment ? known(readinessSummary(assessment)) : unknown('missing', 'not_assessed'),
      gaps: { count: gaps.length, first: firstGaps(gaps) },
    };
  });
}

/** One of each reason before a second of any. */
function firstGaps(gaps: readonly GapView[]): GapView[] {
  const seen = new Set<string>();
  const distinct = gaps.filter(
    (gap) => gap.kind === 'found' && !seen.has(gap.reason) && seen.add(gap.reason),
  );
  return [...distinct, ...gaps.filter((gap) => !distinct.includes(gap))].slice(0, GAPS_NAMED);
}

function expiryWindow(row: Pick<PortfolioRow, 'authority'>, on: IsoDate): ExpiryWindow {
  if (!row.authority.known) return 'undocumented';
  const { state, expiresOn } = row.authority.value;
  if (state === 'ended' || state === 'lapsed' || state === 'undocumented') return state;
  const days = expiresOn === null ? Number.POSITIVE_INFINITY : dayNumber(expiresOn) - dayNumber(on);
  if (days <= 92) return 'within_3_months';
  return days <= 366 ? 'within_12_months' : 'later';
}

function readinessKey(row: PortfolioRow) {
  return row.readiness.known ? row.readiness.value.headline : ('not_assessed' as const);
}

function matches(row: PortfolioRow, filters: PortfolioFilters, on: IsoDate): boolean {
  const text = filters.text.trim().toLowerCase();
  const searched = [
    row.name,
    row.acronym ?? '',
    row.lead,
    ...row.areas,
    ...row.areas.map(areaName),
    row.authority.known ? row.authority.value.symbol : '',
  ];
  return (
    (text === '' || searched.some((part) => part.toLowerCase().includes(text))) &&
    (filters.kind === null || row.kind === filters.kind) &&
    (filters.phase === null || row.phase === filters.phase) &&
    (filters.area === null || row.areas.includes(filters.area)) &&
    (filters.readiness === null || readinessKey(row) === filters.readiness) &&
    (filters.expiry === null || expiryWindow(row, on) === filters.expiry)
  );
}

const PHASE_ORDER = ['active', 'drawing_down', 'planned', 'transitioned', 'closed'];
const READINESS_ORDER = [
  'past_sunset_conditions_unmet',
  'past_sunset_undetermined',
  'not_ready',
  'insufficient_evidence',
  'conditions_emerging',
  'ready_for_drawdown',
  'exit_ready',
  'past_sunset_conditions_met',
  'not_assessed',
];

function sortRows(rows: readonly PortfolioRow[], { sort }: PortfolioFilters): PortfolioRow[] {
  const label = (row: PortfolioRow) => row.acronym ?? row.name;
  const byName = (a: PortfolioRow, b: PortfolioRow) => label(a).localeCompare(label(b), 'en');
  const keys: Record<PortfolioFilters['sort'], (row: PortfolioRow) => string | number> = {
    name: () => 0,
    expiry: (row) =>
      `${PHASE_ORDER.indexOf(row.phase)} ${(row.authority.known && row.authority.value.expiresOn) || '9999'}`,
    readiness: (row) => READINESS_ORDER.indexOf(readinessKey(row)),
    gaps: (row) => -row.gaps.count,
    money: (row) => (row.money.known ? -Number(row.money.value.amount) : Number.POSITIVE_INFINITY),
  };
  const key = keys[sort];
  return rows.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    return x < y ? -1 : x > y ? 1 : byName(a, b);
  });
}

function facetsOf(rows: readonly PortfolioRow[], on: IsoDate): PortfolioView['facets'] {
  return {
    kinds: facet(rows.map(({ kind }) => kind)),
    phases: facet(rows.map(({ phase }) => phase)),
    areas: facet(rows.flatMap(({ areas }) => areas)),
    readiness: facet(rows.map(readinessKey)),
    expiry: facet(rows.map((row) => expiryWindow(row, on))),
  };
}

function facet<T extends string>(values: readonly T[]): FacetView<T>[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}

/** Figures about the world count real missions only. */
async function figuresOf(
  tx: ReadTx,
  { rows: all, dossiers: allDossiers, assessments, on }: Facts & { rows: readonly PortfolioRow[] },
): Promise<PortfolioView['figures']> {
  const activity = await findMissionActivity(tx);
  const rows = all.filter(({ isFictional }) => !isFictional);
  const dossiers = allDossiers.filter(({ isFictional }) => !isFictional);
  const withRule = dossiers.filter(({ sunsetRule }) => sunsetRule !== null);
  return {
    missions: rows.length,
    fictional: all.length - rows.length,
    expiringIn12Months: rows.filter((row) =>
      ['within_3_months', 'within_12_months'].includes(expiryWindow(row, on)),
    ).length,
    missionsWithRule: withRule.length,
    undeterminedExits: withRule.filter(({ slug }) => (assessments.get(slug)?.rule.truth ?? 'U') === 'U')
      .length,
    silentMissions: dossiers.filter((dossier) => isSilent(dossier, activity.get(dossier.slug) ?? null, on))
      .length,
  };
}

function isSilent(dossier: StoredDossier, latestEvidenceOn: IsoDate | null, on: IsoDate): boolean {
  const until = dossier.endedOn !== null && dossier.endedOn < on ? dossier.endedOn : on;
  return latestEvidenceOn === null || dayNumber(until) - dayNumber(latestEvidenceOn) > SILENT_DAYS;
}

/** The moment up to which the page knows: the newest recording it draws on. */
function latestKnowledge(
  dossiers: readonly StoredDossier[],
  assessments: ReadonlyMap<string, AssessmentResult>,
): string {
  const moments = [
    ...dossiers.map(({ recordedAt }) => recordedAt),
    ...[...assessments.values()].map(({ asOf }) => asOf),
  ];
  return moments.sort().at(-1) ?? '';
}
