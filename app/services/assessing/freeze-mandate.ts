/** The chain of acts, the consents and the settings of targets, as known on a day. */
import type { StoredDossier } from '#db/queries/get-dossier.ts';
import type {
  InputAct,
  InputConsent,
  InputTargetVersion,
  MandateInput,
} from '#metrics/assessment/mandate-input.ts';
import type { Consent, MandateAct, Target } from '#metrics/domain/dossier.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import { indicatorUseId } from './freeze-indicator.ts';

export function mandateInput(dossier: StoredDossier, on: IsoDate): MandateInput {
  const { startedOn, endedOn, acts, consents, objectives } = dossier;
  const uses = objectives.flatMap((objective) =>
    objective.indicators.map((use) => [indicatorUseId(objective, use), use.targets] as const),
  );
  return {
    startedOn,
    endedOn,
    acts: acts.filter(({ adoptedOn }) => adoptedOn <= on).map(inputAct),
    consents: consents.filter(({ givenOn }) => givenOn === null || givenOn <= on).map(inputConsent),
    objectiveTasks: Object.fromEntries(objectives.map(({ id, clauses }) => [id, clauses])),
    targets: Object.fromEntries(
      uses.map(([id, targets]) => [id, targets.filter(({ setOn }) => setOn <= on).map(inputTargetVersion)]),
    ),
  };
}

function inputAct(act: MandateAct): InputAct {
  return {
    symbol: act.symbol,
    kind: act.kind,
    adoptedOn: act.adoptedOn,
    effectiveOn: act.effectiveOn,
    expiresOn: act.expiresOn,
    tasks: act.clauses.map(({ key }) => key),
    ceilings: act.ceilings.map(({ component, value, from }) => ({ component, value, from })),
  };
}

function inputConsent({ status, givenOn, reviewOn, withdrawnOn }: Consent): InputConsent {
  return { status, givenOn, reviewOn, withdrawnOn };
}

function inputTargetVersion({ value, dueOn, setOn, reason, approvedBy }: Target): InputTargetVersion {
  return { value, dueOn, setOn, reason, approvedBy };
}
