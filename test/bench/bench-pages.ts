import type { Bench } from './bench.ts';
import { type Load, measureLoad } from './measure-load.ts';
import { requirePage, runApplication } from './run-application.ts';

const CONNECTIONS = 16;
const WARM_UP_SECONDS = 2;
const SECONDS = 6;
/** The demo's mission with the most to show. */
const MISSION = '/missions/unpol-lorvania';
/** The sign-in page reads nothing from the ledger: what it costs, every page costs. */
const TRIVIAL = '/sign-in';
/** Belongs to no session, but is named like one: the page is made for this request and not taken from those kept. */
const NO_SESSION = 'ledger.bench=1';

const MEASURED = [
  { path: TRIVIAL, isKept: false },
  { path: '/', isKept: false },
  { path: MISSION, isKept: false },
  { path: '/', isKept: true },
  { path: MISSION, isKept: true },
];

/** Portfolio and mission page against the most trivial page of the same run. */
export async function benchPages(dataDir: string): Promise<Bench> {
  const application = await runApplication(dataDir);
  try {
    const loads: (Load & { readonly page: string; readonly made: string })[] = [];
    for (const { path, isKept } of MEASURED) {
      const url = `${application.baseUrl}${path}`;
      const options = { connections: CONNECTIONS, cookie: isKept ? null : NO_SESSION };
      await requirePage(url);
      await measureLoad(url, { ...options, seconds: WARM_UP_SECONDS });
      const load = await measureLoad(url, { ...options, seconds: SECONDS });
      loads.push({ page: path, made: isKept ? 'as any visitor gets it' : 'for each request', ...load });
    }
    const trivial = loads[0]?.requestsPerSecond ?? Number.NaN;
    const rows = loads.map((load) => ({
      ...load,
      ratio: Number((load.requestsPerSecond / trivial).toPrecision(2)),
    }));
    const note = `${CONNECTIONS} connections, ${SECONDS} s each; ratio of requests per second to ${TRIVIAL}, the most trivial page.`;
    return { bench: 'pages', note, rows };
  } finally {
    await application.stop();
  }
}
