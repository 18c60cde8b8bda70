import type { MissionDossier } from '#metrics/domain/dossier.ts';
import type { Cite, Insert } from './dossier-rows.ts';

/** Mandate acts with their ceilings and clauses, consents and cooperation instruments. */
export async function recordAuthority(insert: Insert, dossier: MissionDossier, cite: Cite): Promise<void> {
  const acts = dossier.acts.map((act, index) => ({ act, position: index + 1 }));
  await insert(
    'mandate_acts',
    acts.map(({ act, position }) => ({
      position,
      previous: position === 1 ? null : position - 1,
      symbol: act.symbol,
      kind: act.kind,
      body: act.body,
      legal_basis: act.legalBasis,
      adopted_on: act.adoptedOn,
      effective_on: act.effectiveOn,
      expires_on: act.expiresOn,
      summary: act.summary,
      ...cite(act),
    })),
  );
  await insert(
    'strength_ceilings',
    acts.flatMap(({ act, position }) =>
      act.ceilings.map((ceiling, index) => ({
        act_position: position,
        position: index + 1,
        component: ceiling.component,
        value: ceiling.value,
        from_on: ceiling.from,
        ...cite(ceiling),
      })),
    ),
  );
  await insert(
    'mandate_clauses',
    acts.flatMap(({ act, position }) =>
      act.clauses.map((clause) => ({
        act_position: position,
        key: clause.key,
        paragraph: clause.paragraph,
        summary: clause.summary,
        ...cite(clause),
      })),
    ),
  );
  await insert(
    'consents',
    dossier.consents.map((consent, index) => ({
      position: index + 1,
      instrument: consent.instrument,
      status: consent.status,
      given_by: consent.givenBy,
      scope: consent.scope,
      conditions: consent.conditions,
      given_on: consent.givenOn,
      review_on: consent.reviewOn,
      withdrawn_on: consent.withdrawnOn,
      ...cite(consent),
    })),
  );
  await insert(
    'cooperation_instruments',
    dossier.instruments.map((instrument, index) => ({
      position: index + 1,
      kind: instrument.kind,
      title: instrument.title,
      parties: instrument.parties as string[],
      legal_effect: instrument.legalEffect,
      safeguards: instrument.safeguards,
      signed_on: instrument.signedOn,
      expires_on: instrument.expiresOn,
      ...cite(instrument),
    })),
  );
}
