/** Who authorised a mission and until when; whether the host consents. Days are compared as calendar text. */

import { actInForce } from '#app/services/assessing/act-in-force.ts';
import type { ActChangeView, ActView, ClauseView, ConsentView } from '#app/view-models/mission.ts';
import type { AuthorityLine } from '#app/view-models/portfolio.ts';
import type { StoredDossier } from '#db/queries/get-dossier.ts';
import type { Consent, MandateAct } from '#metrics/domain/dossier.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { dayNumber, type IsoDate } from '#metrics/domain/period.ts';
import type { SourceBook } from './source-book.ts';

/** Days before expiry in which authority counts as expiring. */
const EXPIRING_DAYS = 366;

export function authorityOn(dossier: StoredDossier, on: IsoDate, book: SourceBook): Outcome<AuthorityLine> {
  const act = actInForce(dossier.acts, on);
  if (!act) return unknown('missing', dossier.acts.length === 0 ? 'no_mandate_on_file' : 'mandate_not_begun');
  return known({
    symbol: act.symbol,
    body: act.body,
    state: authorityState(dossier, act, on),
    expiresOn: act.expiresOn,
    source: book.cite(act),
  });
}

function authorityState(dossier: StoredDossier, act: MandateAct, on: IsoDate): AuthorityLine['state'] {
  const isOver =
    dossier.phase === 'closed' ||
    dossier.phase === 'transitioned' ||
    (dossier.endedOn !== null && dossier.endedOn < on);
  if (act.kind === 'terminate' || isOver) return 'ended';
  if (act.expiresOn === null) return 'undocumented';
  if (act.expiresOn < on) return 'lapsed';
  return dayNumber(act.expiresOn) - dayNumber(on) <= EXPIRING_DAYS ? 'expiring' : 'in_force';
}

export function consentOn(dossier: StoredDossier, on: IsoDate, book: SourceBook): Outcome<ConsentView> {
  const given = dossier.consents.filter((consent) => consent.givenOn === null || consent.givenOn <= on);
  const latest = given.toSorted((a, b) => (a.givenOn ?? '').localeCompare(b.givenOn ?? '')).at(-1);
  if (!latest) return unknown('missing', 'no_consent_on_file');
  return known(consentView(dossier, latest, on, book));
}

export function consentView(
  dossier: StoredDossier,
  consent: Consent,
  on: IsoDate,
  book: SourceBook,
): ConsentView {
  const isStanding =
    consent.status === 'active' || consent.status === 'conditional' || consent.status === 'expiring';
  const isOver = dossier.endedOn !== null && dossier.endedOn < on;
  const isReviewOverdue = isStanding && !isOver && consent.reviewOn !== null && consent.reviewOn < on;
  return { ...consent, isReviewOverdue, source: book.cite(consent) };
}

export function actViews(dossier: StoredDossier, on: IsoDate, book: SourceBook): ActView[] {
  const current = actInForce(dossier.acts, on);
  return dossier.acts.map((act, index) => {
    const previous = dossier.acts[index - 1] ?? null;
    return {
      symbol: act.symbol,
      kind: act.kind,
      body: act.body,
      legalBasis: act.legalBasis,
      adoptedOn: act.adoptedOn,
      effectiveOn: act.effectiveOn,
      expiresOn: act.expiresOn,
      summary: act.summary,
      isCurrent: act === current,
      source: book.cite(act),
      ceilings: act.ceilings.map((ceiling) => ({
        component: ceiling.component,
        value: ceiling.value,
        from: ceiling.from,
        source: book.cite(ceiling),
      })),
      clauses: clauseViews(act, book),
      change: previous && changeBetween(previous, act, book),
    };
  });
}

function clauseViews(act: MandateAct, book: SourceBook): ClauseView[] {
  return act.clauses.map((clause) => ({
    key: clause.key,
    paragraph: clause.paragraph,
    summary: clause.summary,
    source: book.cite(clause),
  }));
}

function changeBetween(before: MandateAct, after: MandateAct, book: SourceBook): ActChangeView {
  const held = new Map(before.clauses.map((clause) => [clause.key, clause]));
  const given = new Map(after.clauses.map((clause) => [clause.key, clause]));
  const areClausesComparable = before.clauses.length > 0 && after.clauses.length > 0;
  const views = clauseViews(after, book);
  const components = new Set([...before.ceilings, ...after.ceilings].map((ceiling) => ceiling.component));
  const last = (act: MandateAct, component: string) =>
    act.ceilings.findLast((ceiling) => ceiling.component === component)?.value ?? null;
  return {
    previousSymbol: before.symbol,
    expiryMovedDays:
      before.expiresOn === null || after.expiresOn === null
        ? null
        : dayNumber(after.expiresOn) - dayNumber(before.expiresOn),
    ceilings: [...components]
      .map((component) => ({ component, before: last(before, component), after: last(after, component) }))
      .filter((entry) => entry.after !== null && entry.before !== entry.after),
    added: areClausesComparable ? views.filter(({ key }) => !held.has(key)) : [],
    reworded: areClausesComparable
      ? views.filter(({ key, summary }) => held.has(key) && held.get(key)?.summary !== summary)
      : [],
    dropped: areClausesComparable ? clauseViews(before, book).filter(({ key }) => !given.has(key)) : [],
    areClausesComparable,
  };
}
