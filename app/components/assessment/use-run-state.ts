import { useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { RunState } from '#app/view-models/recompute.ts';

/**
 * The state of a run as it is told while it goes on, from an address of server-sent events; the page is read anew when
 * it has ended. Without JavaScript the page as it was made stands.
 */
export function useRunState(asMade: RunState, address: string): RunState {
  const { revalidate } = useRevalidator();
  const [told, setTold] = useState<RunState | null>(null);
  const isRunning = asMade.state === 'running';
  useEffect(() => {
    setTold(null);
    if (!isRunning) return;
    const source = new EventSource(address);
    source.onmessage = ({ data }) => {
      const state = JSON.parse(data) as RunState;
      if (state.state === 'running') return setTold(state);
      source.close();
      revalidate();
    };
    return () => source.close();
  }, [address, isRunning, revalidate]);
  return isRunning && told ? told : asMade;
}
