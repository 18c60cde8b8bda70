/** A mission's page: who authorised it, does the host consent, what it cost, how far it came, may it end, what changed. */
import { type AssessingLedger, readInputs, sha256 } from '#app/services/assessing/assess-mission.ts';
import { today } from '#app/services/today.ts';
import type { LinkView } from '#app/view-models/figure.ts';
import type { MissionView } from '#app/view-models/mission.ts';
import type { ReadTx } from '#db/client.ts';
import { type AssessmentSummaryRow, findAssessments } from '#db/queries/assessments.ts';
import { findBudgets, findPlannedDisbursements, findTransactions } from '#db/queries/find-transactions.ts';
import type { StoredDossier } from '#db/queries/get-dossier.ts';
import { getMissionNames } from '#db/queries/get-mission-names.ts';
import { canonicalJson } from '#metrics/assessment/canonical-json.ts';
import { type AssessmentResult, usualOptions } from '#metrics/assessment/compute-assessment.ts';
import { known, unknown } from '#metrics/domain/outcome.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import { backtestHref } from './backtest/backtest-href.ts';
import { actViews, authorityOn, consentOn, consentView } from './mission/authority.ts';
import { changesView } from './mission/changes.ts';
import { exitView } from './mission/exit.ts';
import { explanationView } from './mission/explanation.ts';
import { findGaps } from './mission/gaps.ts';
import { moneyView } from './mission/money.ts';
import { achievementView, objectiveViews } from './mission/objectives.ts';
import type { PageContext } from './mission/page-context.ts';
import { readContext } from './mission/read-context.ts';
import { recordedReadiness } from './mission/readiness.ts';
import { publicResult, readPublicResult } from './public-result.ts';

/** Nulls: today, and everything known now. A past day or vintage is computed afresh, not read from the record. */
export type MissionQuery = { readonly on: IsoDate | null; readonly asOf: string | null };

/** @param signal of the reader who waits: nothing is computed for nobody */
export async function getMissionPage(
  ledger: AssessingLedger,
  slug: string,
  query: MissionQuery,
  signal?: AbortSignal,
): Promise<MissionView | null> {
  const isPast = query.on !== null || query.asOf !== null;
  // Computed before the page is read: no connection is kept waiting for it.
  const past = isPast ? await assessPast(ledger, slug, { ...query, signal }) : null;
  return ledger.database.read(async (tx) => {
    const judged = past ?? (await readAssessments(tx, slug));
    const money = await readMoney(tx, slug, query.asOf ?? 'infinity');
    const context = await readContext(tx, slug, {
      asOf: query.asOf,
      on: query.on ?? today(),
      assessment: judged.latest?.result ?? null,
      otherSourceIds: Object.values(money)
        .flat()
        .map(({ sourceId }) => sourceId),
    });
    return context && assemble({ context, money }, judged, await getMissionNames(tx));
  });
}

type Money = Parameters<typeof moneyView>[0];
type MissionFacts = { readonly context: PageContext; readonly money: Money };

async function readMoney(tx: ReadTx, mission: string, asOf: string): Promise<Money> {
  return {
    transactions: await findTransactions(tx, { mission, asOf }),
    budgets: await findBudgets(tx, { mission, asOf }),
    plannedDisbursements: await findPlannedDisbursements(tx, { mission, asOf }),
  };
}

type Judged = { readonly id: string | null; readonly inputsHash: string; readonly result: AssessmentResult };
type Assessments = { readonly latest: Judged | null; readonly earlier: Judged | null };

/** For a past view: an assessment made for it, stored nowhere. */
async function assessPast(
  { database, computing }: AssessingLedger,
  slug: string,
  { on, asOf: asked, signal }: MissionQuery & { readonly signal: AbortSignal | undefined },
): Promise<Assessments> {
  const request = { slug, on, today: today(), asOf: asked };
  const { input, asOf } = await database.read((tx) => readInputs(tx, request));
  const inputs = canonicalJson(input);
  const result = await computing.computeInPool(inputs, usualOptions(slug, asOf), { signal });
  return { latest: { id: null, inputsHash: sha256(inputs), result: publicResult(result) }, earlier: null };
}

/** The latest assessment on record and the one before it with other inputs. */
async function readAssessments(tx: ReadTx, slug: string): Promise<Assessments> {
  const rows = await findAssessments(tx, { slug, asOf: 'infinity', limit: 10 });
  const [latest] = rows;
  return {
    latest: judgedBy(latest),
    earlier: judgedBy(rows.find(({ inputsHash }) => inputsHash !== latest?.inputsHash)),
  };
}

function judgedBy(row: AssessmentSummaryRow | undefined): Judged | null {
  if (!row) return null;
  return { id: row.id, inputsHash: row.inputsHash, result: readPublicResult(row.result) };
}

function assemble(
  { context, money }: MissionFacts,
  judged: Assessments,
  names: ReadonlyMap<string, string>,
): MissionView {
  const { dossier, book, on, asOf } = context;
  const cite = <T extends { source: string; line: number }>({ line, source, ...rest }: T) => ({
    ...rest,
    source: book.cite({ source, line }),
  });
  const { latest, earlier } = judged;
  const moneyPart = moneyView(money, book, { title: dossier.acronym ?? dossier.name, asOf });
  return {
    slug: dossier.slug,
    name: dossier.name,
    acronym: dossier.acronym,
    kind: dossier.kind,
    phase: dossier.phase,
    isFictional: dossier.isFictional,
    areas: dossier.areas,
    lead: dossier.lead,
    summary: dossier.summary,
    startedOn: dossier.startedOn,
    endedOn: dossier.endedOn,
    sunsetOn: dossier.sunsetOn,
    backtestHref: backtestHref(dossier.slug),
    predecessors: missionLinks(dossier.predecessors, names),
    successors: missionLinks(dossier.successors, names),
    source: book.cite(dossier),
    on,
    asOf,
    authority: authorityOn(dossier, on, book),
    acts: actViews(dossier, on, book),
    instruments: dossier.instruments.map(cite),
    consent: consentOn(dossier, on, book),
    consents: dossier.consents.map((consent) => consentView(dossier, consent, on, book)),
    money: moneyPart,
    achievement: achievementView(context),
    objectives: objectiveViews(context),
    exit: exitView(context),
    readiness: latest ? known(recordedReadiness(latest.result, latest)) : unknown('missing', 'not_assessed'),
    explanation: latest && explanationView(context, latest.result),
    changes:
      latest && earlier
        ? changesView({
            before: earlier.result,
            after: latest.result,
            dossier,
            definitions: context.definitions,
          })
        : null,
    opinions: dossier.opinions.map(cite),
    decisions: dossier.decisions.map(cite),
    recommendations: dossier.recommendations.map(cite),
    tasks: dossier.tasks.map(cite),
    safeguards: dossier.safeguards.map(cite),
    gaps: findGaps({
      dossier,
      definitions: context.definitions,
      assessment: context.assessment,
      hasMoney: moneyPart.entries.length > 0,
    }),
    sources: book.list(),
  };
}

/** A mission named in a dossier but not on record is named without a link. */
function missionLinks(slugs: StoredDossier['predecessors'], names: ReadonlyMap<string, string>): LinkView[] {
  return slugs.map((slug) => ({
    label: names.get(slug) ?? slug,
    href: names.has(slug) ? `/missions/${slug}` : '',
  }));
}
