import { type AssessingLedger, type AssessRequest, assessMission } from './assess-mission.ts';

/**
 * Assesses several missions: as many at a time as there are threads, and one more that is being read or stored.
 *
 * The first failure ends those under way and is thrown when they have ended; what was stored before stays.
 */
export async function assessMissions(
  ledger: AssessingLedger,
  slugs: readonly string[],
  request: Omit<AssessRequest, 'slug'>,
): Promise<void> {
  const stop = new AbortController();
  const left = slugs.values();
  const work = async () => {
    for (const slug of left) {
      if (stop.signal.aborted) return;
      await assessMission(ledger, { ...request, slug }, { signal: stop.signal }).catch((error: unknown) =>
        stop.abort(error),
      );
    }
  };
  await Promise.all(Array.from({ length: ledger.computing.threads + 1 }, work));
  stop.signal.throwIfAborted();
}
