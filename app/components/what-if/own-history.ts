/**
 * The history of one page whose state is its query. While something moves, the entry of the page follows; once it
 * rests, the entry gets back what it had and a new one is made, so that "back" undoes one change at a time.
 */
export type OwnHistory = {
  move(query: string): void;
  rest(query: string): void;
  close(): void;
};

/** Browsers refuse scripts that rewrite the address more often than about three times a second. */
const PAUSE_MS = 400;

/** @param onReturn told the query of the entry that the reader went back or forward to */
export function ownHistory(resting: string, onReturn: (query: string) => void): OwnHistory {
  const { pathname } = window.location;
  let rested = resting;
  let moving: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const address = (query: string) => (query === '' ? pathname : `${pathname}?${query}`);
  const replace = (query: string) => window.history.replaceState(window.history.state, '', address(query));
  const follow = () => {
    timer = null;
    if (moving !== null) replace(moving);
  };
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    moving = null;
  };
  const handlePop = (event: PopStateEvent) => {
    stop();
    if (window.location.pathname !== pathname) return;
    // The router would fetch the page again and scroll to its top.
    event.stopImmediatePropagation();
    rested = window.location.search.slice(1);
    onReturn(rested);
  };
  window.addEventListener('popstate', handlePop, { capture: true });
  return {
    move(query) {
      moving = query;
      timer ??= setTimeout(follow, PAUSE_MS);
    },
    rest(query) {
      const hasMoved = moving !== null;
      stop();
      if (hasMoved) replace(rested);
      if (query === rested) return;
      window.history.pushState(nextState(window.history.state), '', address(query));
      rested = query;
    },
    close() {
      stop();
      window.removeEventListener('popstate', handlePop, { capture: true });
    },
  };
}

/** As the router numbers its entries. */
function nextState(state: unknown): unknown {
  const index = typeof state === 'object' && state !== null && 'idx' in state ? Number(state.idx) : 0;
  return { usr: null, key: crypto.randomUUID().slice(0, 8), idx: index + 1 };
}
