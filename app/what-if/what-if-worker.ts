/** Runs in the reader's browser, beside the page: the same method, bundled. */
import type { WhatIfOutcome, WhatIfTask } from '#app/view-models/what-if.ts';
import { whatIfOutcome } from '#app/view-models/what-if-outcome.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import type { CoreResult } from '#metrics/assessment/compute-core.ts';
import type { Changes } from './choices.ts';
import { openWhatIf } from './open-what-if.ts';

export type WhatIfRequest =
  | { readonly kind: 'open'; readonly task: WhatIfTask }
  | { readonly kind: 'compute'; readonly changes: Changes; readonly draws: number };

export type WhatIfReply =
  | { readonly kind: 'computed'; readonly outcome: WhatIfOutcome }
  | { readonly kind: 'failed'; readonly message: string };

type Compute = (changes: Changes, draws: number) => CoreResult;

let opened: Promise<{ readonly task: WhatIfTask; readonly compute: Compute }> | null = null;

async function open(task: WhatIfTask) {
  const answer = await fetch(task.inputsHref);
  if (!answer.ok) throw new Error(`${task.inputsHref} answered with status ${answer.status}`);
  const input = (await answer.json()) as AssessmentInput;
  return { task, compute: openWhatIf({ ...task, input }) };
}

async function reply(request: WhatIfRequest): Promise<WhatIfReply | null> {
  if (request.kind === 'open') {
    opened = open(request.task);
    await opened;
    return null;
  }
  if (opened === null) throw new Error('nothing was opened');
  const { task, compute } = await opened;
  const core = compute(request.changes, request.draws);
  const recorded = { assessmentId: null, assessmentHref: null, inputsHash: task.inputsHash };
  return { kind: 'computed', outcome: whatIfOutcome(core, recorded) };
}

self.onmessage = async ({ data }: MessageEvent<WhatIfRequest>) => {
  const answer = await reply(data).catch(
    (error: unknown): WhatIfReply => ({ kind: 'failed', message: String(error) }),
  );
  if (answer !== null) self.postMessage(answer);
};
