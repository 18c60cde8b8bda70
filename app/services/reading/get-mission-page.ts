/** A mission's page: who authorised it, does the host consent, what it cost, how far it came, may it end, what changed. */
import { readInputs, sha256 } from '#app/services/assessing/assess-mission.ts';
import { today } from '#app/services/today.ts';
import type { LinkView } from '#app/view-models/figure.ts';
import type { MissionView } from '#app/view-models/mission.ts';
import type { ReadTx } from '#db/client.ts';
import { type AssessmentSummaryRow, findAssessments } from '#db/queries/assessments.ts';
import type { StoredDossier } from '#db/queries/get-dossier.ts';
import { getMissionNames } from '#db/queries/get-mission-names.ts';
import { canonicalJson } from '#metrics/assessment/canonical-json.ts';
import {
  type AssessmentResult,
  computeAssessment,
  DEFAULT_DRAWS,
  DEFAULT_SEED,
} from '#metrics/assessment/compute-assessment.ts';
import { known, unknown } from '#metrics/domain/outcome.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { actViews, authorityOn, consentOn, consentView } from './mission/authority.ts';
import { changesView } from './mission/changes.ts';
import { exitView } from './mission/exit.ts';
import { findGaps } from './mission/gaps.ts';
import { moneyView } from './mission/money.ts';
import { achievementView, objectiveViews } from './mission/objectives.ts';
import { type MissionFacts, readContext } from './mission/read-context.ts';
import { readinessView } from './mission/readiness.ts';

/** Nulls: today, and everything known now. A past day or vintage is computed afresh, not read from the record. */
export type MissionQuery = { readonly on: IsoDate | null; readonly asOf: string | null };

export async function getMissionPage(
  tx: ReadTx,
  slug: string,
  query: MissionQuery,
): Promise<MissionView | null> {
  const judged = await readAssessments(tx, slug, query);
  const facts = await readContext(tx, slug, {
    asOf: query.asOf,
    on: query.on ?? today(),
    assessment: judged.latest?.result ?? null,
  });
  return facts && assemble(facts, judged, await getMissionNames(tx));
}

type Judged = { readonly id: string | null; readonly inputsHash: string; readonly result: AssessmentResult };
type Assessments = { readonly latest: Judged | null; readonly earlier: Judged | null };

/** The latest assessment on record and the one before it with other inputs; for a past view, one computed for it. */
async function readAssessments(tx: ReadTx, slug: string, query: MissionQuery): Promise<Assessments> {
  if (query.on !== null || query.asOf !== null) {
    const { input, asOf } = await readInputs(tx, { slug, on: query.on, today: today(), asOf: query.asOf });
    const result = computeAssessment(input, {
      mission: slug,
      asOf,
      draws: DEFAULT_DRAWS,
      seed: DEFAULT_SEED,
      parameters: DEFAULT_PARAMETERS,
    });
    return { latest: { id: null, inputsHash: sha256(canonicalJson(input)), result }, earlier: null };
  }
  const rows = await findAssessments(tx, { slug, asOf: 'infinity', limit: 10 });
  const [latest] = rows;
  return {
    latest: judgedBy(latest),
    earlier: judgedBy(rows.find(({ inputsHash }) => inputsHash !== latest?.inputsHash)),
  };
}

function judgedBy(row: AssessmentSummaryRow | undefined): Judged | null {
  if (!row) return null;
  return { id: row.id, inputsHash: row.inputsHash, result: JSON.parse(row.result) as AssessmentResult };
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
    readiness: latest ? known(readinessView(latest.result, latest)) : unknown('missing', 'not_assessed'),
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
