import type { Progress } from './progress.ts';

const INTERVAL_MS = 200;

/** Work that tells its share only now and then: what it told last is drawn again until it has ended. */
export async function withProgress<T>(
  progress: Progress,
  what: string,
  work: (onProgress: (share: number) => void) => Promise<T>,
): Promise<T> {
  let done = 0;
  const timer = setInterval(() => progress.report(what, done, 1), INTERVAL_MS);
  try {
    return await work((share) => {
      done = share;
    });
  } finally {
    clearInterval(timer);
    progress.clear();
  }
}
