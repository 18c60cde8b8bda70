import { compareText } from '#metrics/domain/compare-text.ts';
import { type DaySpan, daySpan } from '#metrics/domain/day-spans.ts';
import type { StrengthComponent } from '#metrics/domain/dossier.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { decimalYear, type IsoDate, nextDay } from '#metrics/domain/period.ts';
import { type AuthorityDays, authorityDays } from '#metrics/mandate/authority-days.ts';
import { consentDays } from '#metrics/mandate/consent-days.ts';
import type { CoveredDays } from '#metrics/mandate/cover-days.ts';
import { type StrengthChange, strengthChange } from '#metrics/mandate/strength-change.ts';
import { taskChange } from '#metrics/mandate/task-change.ts';
import { type MandateDrift, mandateDrift } from '#metrics/money/mandate-drift.ts';
import { ownMoney } from '#metrics/money/own-money.ts';
import type { AssessmentInput } from './assessment-input.ts';
import type { InputAct, MandateInput } from './mandate-input.ts';
import { currenciesOf } from './money/currencies-of.ts';
import { spendingByObjective } from './money/spending-by-objective.ts';
import type { MoneyInput } from './money-input.ts';

export type DriftAssessment = {
  readonly tasks: Outcome<TaskDrift>;
  readonly extensions: {
    /** Acts on file that moved the end of the mandate, or set it anew. */
    readonly onFile: number;
    /** True where days of operation are not covered by any act on file: there may have been more. */
    readonly isLeast: boolean;
  };
  readonly end: {
    readonly original: IsoDate | null;
    /** Last day of the mission where it has ended, else of the authority in force. */
    readonly current: IsoDate | null;
    readonly overrunYears: Outcome<number>;
    /** As a multiple of the original duration. */
    readonly overrunRatio: Outcome<number>;
  };
  readonly authority: Outcome<AuthorityDays>;
  readonly consent: Outcome<CoveredDays>;
  readonly strength: readonly ComponentStrength[];
  /** Share of the spending in the main currency, as far as it is declared for objectives, outside the original ones. */
  readonly spendOutside: Outcome<number>;
};

export type TaskDrift = {
  readonly original: readonly string[];
  readonly added: readonly string[];
  /** Unknown (`tasks_not_restated`) where the newest act does not restate the mandate. */
  readonly dropped: Outcome<readonly string[]>;
  readonly jaccardDistance: Outcome<number>;
  /** Tasks added per original task; with tasks not restated the least that it can be. */
  readonly additiveDrift: Outcome<number>;
};

export type ComponentStrength = {
  readonly component: StrengthComponent;
  readonly first: number;
  readonly current: number;
  readonly change: Outcome<StrengthChange>;
};

/**
 * How far the mandate has moved from its original: a profile in numbers and dates, never an index, and no judgement: a
 * mandate may widen for good reason.
 *
 * Days without authority or consent lie between those that are documented and those plus the undocumented. Unknown
 * (`missing`): `no_mandate_on_file`, `no_mandate_tasks`, `tasks_not_restated`, `no_end_date`, `no_start_date`,
 * `no_consent_on_file`, `strength_stated_once`, `no_spend_by_objective`; `undefined`: `no_elapsed_time`, `no_duration`, `no_strength`.
 *
 * @throws RangeError a strength is negative
 * @source Method §10.1.
 */
export function assessDrift({ mandate, money, on }: AssessmentInput): DriftAssessment {
  const operation = operationOf(mandate, on);
  const authority = authorityOf(mandate, operation);
  const drift = driftOf(mandate, money);
  const original = mandate.acts[0]?.expiresOn ?? null;
  return {
    tasks: tasksOf(mandate, drift),
    extensions: {
      onFile: drift?.extensions ?? 0,
      isLeast: !authority.known || authority.value.undocumented > 0,
    },
    end: {
      original,
      current: currentEnd(mandate),
      overrunYears: drift?.overrunYears ?? unknown('missing', 'no_end_date'),
      overrunRatio: drift?.overrunRatio ?? unknown('missing', 'no_end_date'),
    },
    authority,
    consent: consentOf(mandate, operation),
    strength: strengthOf(mandate.acts, on),
    spendOutside: drift?.spendOutside ?? unknown('missing', 'no_mandate_on_file'),
  };
}

/** The days on which the mission worked, up to the evaluation date. */
function operationOf({ startedOn, endedOn }: MandateInput, on: IsoDate): Outcome<DaySpan> {
  if (startedOn === null) return unknown('missing', 'no_start_date');
  const last = endedOn !== null && endedOn < on ? endedOn : on;
  return last < startedOn ? unknown('undefined', 'no_elapsed_time') : known(daySpan(startedOn, last));
}

function authorityOf({ acts }: MandateInput, operation: Outcome<DaySpan>): Outcome<AuthorityDays> {
  if (acts.length === 0) return unknown('missing', 'no_mandate_on_file');
  return operation.known ? known(authorityDays(acts, operation.value)) : operation;
}

function consentOf({ consents }: MandateInput, operation: Outcome<DaySpan>): Outcome<CoveredDays> {
  if (consents.length === 0) return unknown('missing', 'no_consent_on_file');
  return operation.known ? known(consentDays(consents, operation.value)) : operation;
}

/** Null: no act is on file. */
function driftOf(mandate: MandateInput, money: MoneyInput): MandateDrift | null {
  const { acts, startedOn, objectiveTasks } = mandate;
  const [first] = acts;
  if (first === undefined) return null;
  const tasks = taskChange(acts.map((act) => act.tasks));
  const yearOfEnd = (end: IsoDate | null) => (end === null ? null : decimalYear(nextDay(end)));
  return mandateDrift({
    originalTasks: tasks.known ? tasks.value.original : [],
    currentTasks: tasks.known ? tasks.value.current : [],
    spendByObjective: tasks.known ? spendByObjective(money) : null,
    originalObjectives: Object.keys(objectiveTasks).filter((id) =>
      objectiveTasks[id]!.some((task) => first.tasks.includes(task)),
    ),
    start: decimalYear(startedOn ?? first.effectiveOn ?? first.adoptedOn),
    originalEnd: yearOfEnd(first.expiresOn),
    currentEnd: yearOfEnd(currentEnd(mandate)),
    extensions: acts.filter((act, index) => index > 0 && isExtension(act, acts.slice(0, index))).length,
    lapsesDays: [],
    consentGapsDays: [],
    originalStrength: null,
    currentStrength: null,
  });
}

/** Null: nothing says which objective the money is for. */
function spendByObjective(money: MoneyInput): ReadonlyMap<string, number> | null {
  const [main] = currenciesOf(money);
  const spending = ownMoney(money).spending.filter(({ currency }) => currency === main);
  const split = spendingByObjective(spending, money.allocations);
  return split && new Map([...split.byObjective].map(([id, amount]) => [id, Math.max(0, amount)]));
}

function tasksOf({ acts }: MandateInput, drift: MandateDrift | null): Outcome<TaskDrift> {
  const tasks = taskChange(acts.map((act) => act.tasks));
  if (!tasks.known) return tasks;
  if (drift === null) return unknown('missing', 'no_mandate_on_file');
  const { original, isRestated } = tasks.value;
  const notRestated = unknown('missing', 'tasks_not_restated');
  return known({
    original,
    added: drift.added,
    dropped: isRestated ? known(drift.dropped) : notRestated,
    jaccardDistance: isRestated ? drift.jaccardDistance : notRestated,
    additiveDrift: drift.additiveDrift,
  });
}

function isExtension({ kind, expiresOn }: InputAct, before: readonly InputAct[]): boolean {
  if (kind === 'extend') return true;
  if (kind === 'terminate' || expiresOn === null) return false;
  return before.every((act) => act.expiresOn === null || act.expiresOn < expiresOn);
}

function currentEnd({ acts, endedOn }: MandateInput): IsoDate | null {
  return endedOn ?? acts.at(-1)?.expiresOn ?? null;
}

/** Every component that some act states, in the order of first mention, with what applies on the day. */
function strengthOf(acts: readonly InputAct[], on: IsoDate): ComponentStrength[] {
  const stated = acts.flatMap((act) =>
    act.ceilings.map((ceiling) => ({ ...ceiling, from: ceiling.from ?? act.effectiveOn ?? act.adoptedOn })),
  );
  const applying = stated.filter(({ from }) => from <= on);
  return [...Map.groupBy(applying, ({ component }) => component)].map(([component, statements]) => {
    const values = statements.toSorted((a, b) => compareText(a.from, b.from)).map(({ value }) => value);
    return { component, first: values[0]!, current: values.at(-1)!, change: strengthChange(values) };
  });
}
