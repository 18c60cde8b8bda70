/** How many computations may be under way: readers beyond that are refused at once, what has to be done waits. */
import { AppError } from '#app/errors.ts';

export type WhenBusy = 'refuse' | 'wait';

export type Admission = {
  /** @throws AppError `busy`; the signal's reason when it is aborted before there is room */
  enter(whenBusy: WhenBusy, signal: AbortSignal): Promise<void>;
  leave(): void;
};

export function createAdmission(limit: number): Admission {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return {
    async enter(whenBusy, signal) {
      signal.throwIfAborted();
      if (inside < limit) {
        inside += 1;
        return;
      }
      if (whenBusy === 'refuse') throw busy();
      await room(waiting, signal);
    },
    leave() {
      const next = waiting.shift();
      // Room passes from hand to hand: nobody who arrives in between takes it.
      if (next) next();
      else inside -= 1;
    },
  };
}

function room(waiting: (() => void)[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const enter = () => {
      signal.removeEventListener('abort', giveUp);
      resolve();
    };
    const giveUp = () => {
      waiting.splice(waiting.indexOf(enter), 1);
      reject(signal.reason);
    };
    waiting.push(enter);
    signal.addEventListener('abort', giveUp, { once: true });
  });
}

function busy(): AppError {
  const message = 'Too many assessments are being computed at the moment. Please try again in a minute.';
  return new AppError('busy', { message, userMessage: message });
}
