import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { WhatIfOutcome, WhatIfView } from '#app/view-models/what-if.ts';
import { isUnchanged } from '#app/what-if/choices.ts';
import type { WhatIfState } from '#app/what-if/decode-state.ts';
import { drawsOf } from '#app/what-if/draws-of.ts';
import { encodeState } from '#app/what-if/encode-state.ts';
import { type Question, startWorker, type WhatIfWorker } from '#app/what-if/start-worker.ts';
import { stateOfAddress } from '#app/what-if/state-of-address.ts';
import { type OwnHistory, ownHistory } from './own-history.ts';

/** `form`: a plain form, which the server answers. `live`: results follow. `failed`: the browser cannot compute them. */
export type Mode = 'form' | 'live' | 'failed';

/** A result and the state it belongs to. */
export type Shown = { readonly query: string; readonly outcome: WhatIfOutcome; readonly isPreview: boolean };

/** What would change the verdict of a state. */
export type Explained = { readonly query: string; readonly verdict: WhatIfView['verdict'] };

export type WhatIf = {
  readonly mode: Mode;
  readonly query: string;
  readonly state: WhatIfState;
  readonly shown: Shown;
  /** Of another state than the one shown while something moves. */
  readonly explained: Explained;
  /** How often the reader has let go of a result that is now there: each is to be announced. */
  readonly released: number;
  /** While something is being moved. */
  readonly move: (edit: (query: string) => string) => void;
  /** Once it rests where it was moved to. */
  readonly release: () => void;
};

type Live = {
  readonly worker: WhatIfWorker;
  readonly history: OwnHistory;
  query: string;
  isMoving: boolean;
  /** The state that was let go of and whose whole result is not there yet. */
  awaited: string | null;
};

/** The state of the page: what the reader changes, the address, and what follows from it. */
export function useWhatIf(view: WhatIfView): WhatIf {
  const { choices, official, task } = view;
  const [mode, setMode] = useState<Mode>('form');
  const [query, setQuery] = useState(view.query);
  const [released, setReleased] = useState(0);
  const isLatest = view.newer === null;
  const read = useCallback(
    (text: string) => stateOfAddress(text, { id: official.id, isLatest }, choices),
    [choices, isLatest, official.id],
  );
  const [shown, setShown] = useState<Shown>(() => shownAtFirst(view, read(view.query)));
  const [explained, setExplained] = useState<Explained>(view);
  const live = useRef<Live>();

  const show = useCallback((next: Shown) => {
    setShown(next);
    if (live.current?.awaited !== next.query || next.isPreview) return;
    live.current.awaited = null;
    setReleased((count) => count + 1);
  }, []);
  const ask = useCallback(
    (text: string, isResting: boolean) => {
      const { changes } = read(text);
      if (isUnchanged(changes)) {
        setExplained({ query: text, verdict: official.verdict });
        return show({ query: text, outcome: official.outcome, isPreview: false });
      }
      const { preview, released: whole } = drawsOf(changes, choices, task.parameters);
      live.current?.worker.ask({ query: text, changes, draws: isResting ? whole : preview, isResting });
    },
    [choices, official, read, show, task.parameters],
  );

  useEffect(() => {
    const onOutcome = ({ query: of, changes, draws }: Question, outcome: WhatIfOutcome) => {
      const isStale = isUnchanged(read(live.current?.query ?? '').changes);
      if (!isStale)
        show({ query: of, outcome, isPreview: draws < drawsOf(changes, choices, task.parameters).released });
    };
    const goTo = (text: string) => {
      if (live.current) live.current.query = text;
      setQuery(text);
      ask(text, true);
    };
    const onVerdict = ({ query: of }: Question, verdict: Explained['verdict']) =>
      setExplained({ query: of, verdict });
    const onFailure = () => {
      live.current?.history.close();
      live.current = undefined;
      setMode('failed');
    };
    const worker = startWorker(task, { onOutcome, onVerdict, onFailure });
    const history = ownHistory(view.query, (text) => goTo(encodeState(read(text), choices)));
    live.current = { worker, history, query: view.query, isMoving: false, awaited: null };
    setMode('live');
    goTo(view.query);
    return () => {
      history.close();
      worker.close();
      live.current = undefined;
    };
  }, [ask, choices, read, show, task, view.query]);

  const move = useCallback(
    (edit: (query: string) => string) => {
      if (!live.current) return;
      const text = encodeState(read(edit(live.current.query)), choices);
      live.current.query = text;
      live.current.isMoving = true;
      live.current.history.move(text);
      setQuery(text);
      ask(text, false);
    },
    [ask, choices, read],
  );
  const release = useCallback(() => {
    if (!live.current?.isMoving) return;
    const text = live.current.query;
    live.current.isMoving = false;
    live.current.history.rest(text);
    live.current.awaited = text;
    ask(text, true);
  }, [ask]);

  const state = useMemo(() => read(query), [query, read]);
  return { mode, query, state, shown, explained, released, move, release };
}

/** The server computes changed states with the draws of a preview. */
function shownAtFirst({ query, outcome, choices, task }: WhatIfView, { changes }: WhatIfState): Shown {
  const { released } = drawsOf(changes, choices, task.parameters);
  const isPreview = !isUnchanged(changes) && outcome.readiness.draws < released;
  return { query, outcome, isPreview };
}
