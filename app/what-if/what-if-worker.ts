/** Runs in the reader's browser, beside the page: the same method, bundled. */
import type { WhatIfOutcome, WhatIfTask } from '#app/view-models/what-if.ts';
import { whatIfOutcome } from '#app/view-models/what-if-outcome.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import type { VerdictChanges } from '#metrics/explanation/verdict/verdict-changes.ts';
import type { Changes } from './choices.ts';
import { type Answer, openWhatIf } from './open-what-if.ts';

export type WhatIfRequest =
  | { readonly kind: 'open'; readonly task: WhatIfTask }
  | {
      readonly kind: 'compute';
      readonly changes: Changes;
      readonly draws: number;
      /** Once it rests, what would change the verdict follows, unless something else is asked meanwhile. */
      readonly isResting: boolean;
    };

export type WhatIfReply =
  | { readonly kind: 'computed'; readonly outcome: WhatIfOutcome }
  | { readonly kind: 'explained'; readonly verdict: VerdictChanges }
  | { readonly kind: 'failed'; readonly message: string };

type Compute = (changes: Changes, draws: number) => Answer;

let opened: Promise<{ readonly task: WhatIfTask; readonly compute: Compute }> | null = null;

async function open(task: WhatIfTask) {
  const answer = await fetch(task.inputsHref);
  if (!answer.ok) throw new Error(`${task.inputsHref} answered with status ${answer.status}`);
  const input = (await answer.json()) as AssessmentInput;
  return { task, compute: openWhatIf({ ...task, input }) };
}

let requests = 0;

async function* reply(request: WhatIfRequest): AsyncGenerator<WhatIfReply> {
  const own = ++requests;
  if (request.kind === 'open') {
    opened = open(request.task);
    await opened;
    return;
  }
  if (opened === null) throw new Error('nothing was opened');
  const { task, compute } = await opened;
  const { explain, ...answer } = compute(request.changes, request.draws);
  const recorded = { assessmentId: null, assessmentHref: null, inputsHash: task.inputsHash };
  yield { kind: 'computed', outcome: whatIfOutcome(answer, recorded) };
  if (!request.isResting) return;
  const steps = explain();
  for (;;) {
    await otherRequests();
    if (own !== requests) return;
    const step = steps.next();
    if (step.done) return yield { kind: 'explained', verdict: step.value };
  }
}

/** Messages are handled between tasks, so a slider that moves again does not wait for an explanation. */
function otherRequests(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

self.onmessage = async ({ data }: MessageEvent<WhatIfRequest>) => {
  const post = (answer: WhatIfReply) => self.postMessage(answer);
  try {
    for await (const answer of reply(data)) post(answer);
  } catch (error) {
    post({ kind: 'failed', message: String(error) });
  }
};
