import { z } from 'zod';
import { guardLoader } from '#app/auth/guard.server.ts';
import { eventStream, noMoreEvents, type StreamEvent } from '#app/http/event-stream.ts';
import { parseParams } from '#app/http/parse-params.ts';
import { AssessmentId, MissionSlug } from '#app/http/path-parts.ts';
import { type RunNews, watchOwnRun } from '#app/services/recomputing/watch-own-run.ts';

const Params = z.object({ slug: MissionSlug, id: AssessmentId });
/** No connection stays longer; the browser comes back for more. */
const LONGEST_MS = 60_000;

/** How the reader's own run goes: its present state first, so that nothing is missed between two connections. */
export const loader = guardLoader(
  { permission: 'assess:recompute', mission: ({ slug }) => slug ?? '' },
  async ({ request, params, ledger, principal, context }) => {
    const { id } = parseParams(Params, params);
    const signal = AbortSignal.any([request.signal, context.stopping, AbortSignal.timeout(LONGEST_MS)]);
    const news = watchOwnRun(ledger.database, { id, userId: principal.userId }, signal);
    const first = await news.next();
    const heard = request.headers.get('last-event-id');
    if (first.done || (first.value.isLast && first.value.id === heard)) return noMoreEvents();
    return eventStream(toEvents(first.value, news));
  },
);

async function* toEvents(first: RunNews, news: AsyncIterable<RunNews>): AsyncGenerator<StreamEvent> {
  yield { id: first.id, data: first.state };
  for await (const { id, state } of news) yield { id, data: state };
}
