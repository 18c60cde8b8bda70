/** What would follow if an official assessment were changed: computed for readers, never stored. */
import type { AssessingLedger } from '#app/services/assessing/assess-mission.ts';
import type { NoWhatIfView, WhatIfView } from '#app/view-models/what-if.ts';
import { whatIfOutcome } from '#app/view-models/what-if-outcome.ts';
import { applyChanges } from '#app/what-if/apply-changes.ts';
import { changeOfScore } from '#app/what-if/change-of-score.ts';
import { type Choices, isUnchanged } from '#app/what-if/choices.ts';
import { choicesOf } from '#app/what-if/choices-of.ts';
import { readBase, type WhatIfState } from '#app/what-if/decode-state.ts';
import { drawsOf } from '#app/what-if/draws-of.ts';
import { encodeState } from '#app/what-if/encode-state.ts';
import { stateOfAddress } from '#app/what-if/state-of-address.ts';
import { canonicalJson } from '#metrics/assessment/canonical-json.ts';
import { type OfficialAssessment, readOfficial } from './read-official.ts';

export type WhatIfAnswer =
  | { readonly kind: 'ready'; readonly view: WhatIfView }
  | { readonly kind: 'none'; readonly view: NoWhatIfView }
  /** The state has another address: the one way to write it. */
  | { readonly kind: 'elsewhere'; readonly query: string };

/**
 * At most two parts of an assessment, with the draws of a preview, on threads of the pool; none where nothing is changed.
 *
 * @param query without its question mark
 * @returns null when there is no such mission
 * @throws AppError `busy` when too much is being computed
 */
export async function getWhatIf(
  { database, computing }: AssessingLedger,
  { slug, query, signal }: { readonly slug: string; readonly query: string; readonly signal: AbortSignal },
): Promise<WhatIfAnswer | null> {
  const read = await database.read((tx) => readOfficial(tx, { slug, base: readBase(query) }));
  if (read === null) return null;
  if ('reason' in read) return { kind: 'none', view: read };
  const choices = choicesOf(read.official, read.draws);
  const state = stateOfAddress(query, { id: read.view.id, isLatest: read.latest === null }, choices);
  const address = encodeState(state, choices);
  if (!isSameQuery(query, address)) return { kind: 'elsewhere', query: address };
  const { mission, sunsetOn, view: official, subjects, task, latest } = read;
  const { outcome, verdict } = isUnchanged(state.changes)
    ? official
    : await compute(computing, { read, state, choices, signal });
  return {
    kind: 'ready',
    view: {
      mission,
      sunsetOn,
      official,
      newer: latest && { ...latest, href: carryOver(state, { id: latest.id, slug, choices }) },
      choices,
      subjects,
      task,
      query: address,
      outcome,
      verdict,
    },
  };
}

type Computation = {
  readonly read: OfficialAssessment;
  readonly state: WhatIfState;
  readonly choices: Choices;
  readonly signal: AbortSignal;
};

async function compute(
  computing: AssessingLedger['computing'],
  { read, state, choices, signal }: Computation,
): Promise<Pick<WhatIfView, 'outcome' | 'verdict'>> {
  const { mission, asOf, seed } = read.official;
  const changed = applyChanges(read.official, state.changes);
  const { input, parameters } = changed;
  const { preview } = drawsOf(state.changes, choices, parameters);
  const options = { mission, asOf, seed, draws: preview, parameters };
  const task = { inputs: canonicalJson(input), options };
  const [core, { verdict }] = await Promise.all([
    computing.computePart('core', task, { signal }),
    computing.computePart('explanation', task, { signal }),
  ]);
  const change = changeOfScore(read.official, changed, core.ers.published);
  const recorded = { assessmentId: null, assessmentHref: null, inputsHash: read.task.inputsHash };
  return { outcome: whatIfOutcome({ core, change }, recorded), verdict };
}

type Successor = { readonly id: string; readonly slug: string; readonly choices: Choices };

function carryOver(state: WhatIfState, { id, slug, choices }: Successor): string {
  return `/missions/${slug}/what-if?${encodeState({ ...state, base: id }, choices)}`;
}

/** The same names and values in the same order, however they are escaped. */
function isSameQuery(given: string, address: string): boolean {
  const entries = (text: string) =>
    JSON.stringify([...new URLSearchParams(text)].filter(([name]) => name !== 'lang'));
  return entries(given) === entries(address);
}
