export type Progress = {
  /** How far the work has come; `total` is null while it is not known. */
  report(what: string, done: number, total: number | null): void;
  /** Takes the bar off the screen. */
  clear(): void;
};

const DELAY_MS = 1_000;
const INTERVAL_MS = 100;
const BAR_CELLS = 24;
const ERASE_LINE = '\r\u001b[K';

type Terminal = { readonly isTTY?: boolean; write(text: string): unknown };

/** A bar on standard error for work that takes longer than a second, and only where somebody watches. */
export function createProgress(terminal: Terminal, now: () => number = () => performance.now()): Progress {
  const startedAt = now();
  let drawnAt = Number.NEGATIVE_INFINITY;
  let isDrawn = false;
  return {
    report(what, done, total) {
      const at = now();
      if (!terminal.isTTY || at - startedAt < DELAY_MS || at - drawnAt < INTERVAL_MS) return;
      drawnAt = at;
      isDrawn = true;
      terminal.write(`${ERASE_LINE}${drawBar(what, done, total)}`);
    },
    clear() {
      if (isDrawn) terminal.write(ERASE_LINE);
      isDrawn = false;
    },
  };
}

function drawBar(what: string, done: number, total: number | null): string {
  const count = done.toLocaleString('en-GB');
  if (!total) return `${what} ${count}`;
  const share = Math.min(1, done / total);
  const filled = Math.round(share * BAR_CELLS);
  return `${what} [${'█'.repeat(filled)}${'·'.repeat(BAR_CELLS - filled)}] ${Math.floor(share * 100)} %`;
}
