import type { WhatIfOutcome, WhatIfTask } from '#app/view-models/what-if.ts';
import type { VerdictChanges } from '#metrics/explanation/verdict/verdict-changes.ts';
import type { Changes } from './choices.ts';
import type { WhatIfReply, WhatIfRequest } from './what-if-worker.ts';

export type Question = {
  readonly query: string;
  readonly changes: Changes;
  readonly draws: number;
  /** What would change the verdict is asked as well. */
  readonly isResting: boolean;
};

export type Listener = {
  readonly onOutcome: (question: Question, outcome: WhatIfOutcome) => void;
  /** After the outcome, unless something else was asked meanwhile. */
  readonly onVerdict: (question: Question, verdict: VerdictChanges) => void;
  /** The browser cannot compute here; nothing more is answered. */
  readonly onFailure: () => void;
};

export type WhatIfWorker = { ask(question: Question): void; close(): void };

/** A worker that answers the latest question: what is asked while it computes replaces what was waiting. */
export function startWorker(task: WhatIfTask, { onOutcome, onVerdict, onFailure }: Listener): WhatIfWorker {
  const worker = new Worker(new URL('./what-if-worker.ts', import.meta.url), { type: 'module' });
  let asked: Question | null = null;
  let waiting: Question | null = null;
  let latest: Question | null = null;
  const send = (request: WhatIfRequest) => worker.postMessage(request);
  const put = (question: Question) => {
    asked = question;
    latest = null;
    const { changes, draws, isResting } = question;
    send({ kind: 'compute', changes, draws, isResting });
  };
  const fail = () => {
    worker.terminate();
    onFailure();
  };
  worker.onerror = fail;
  worker.onmessage = ({ data }: MessageEvent<WhatIfReply>) => {
    if (data.kind === 'failed') return fail();
    if (data.kind === 'explained') {
      if (latest !== null) onVerdict(latest, data.verdict);
      return;
    }
    const answered = asked;
    asked = null;
    latest = answered;
    if (waiting !== null) {
      const next = waiting;
      waiting = null;
      put(next);
    }
    if (answered !== null) onOutcome(answered, data.outcome);
  };
  send({ kind: 'open', task });
  return {
    ask(question) {
      if (asked === null) put(question);
      else waiting = question;
    },
    close: () => worker.terminate(),
  };
}
