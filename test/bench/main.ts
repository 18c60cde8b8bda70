/** `npm run bench -- start|pages|metrics|what-if [--json]`: figures to compare with each other, never a limit to fail by. */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench } from './bench.ts';
import { benchMetrics } from './bench-metrics.ts';
import { benchPages } from './bench-pages.ts';
import { benchStart } from './bench-start.ts';
import { benchWhatIf } from './bench-what-if.ts';

const BENCHES: ReadonlyMap<string, (dataDir: string) => Promise<Bench>> = new Map([
  ['start', benchStart],
  ['pages', benchPages],
  ['metrics', benchMetrics],
  ['what-if', benchWhatIf],
]);

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const run = BENCHES.get(positionals[0] ?? '');
if (!run || positionals.length > 1) {
  process.stderr.write(`Usage: npm run bench -- ${[...BENCHES.keys()].join('|')} [--json]\n`);
  process.exit(2);
}

// Ctrl-C reaches the application and the load generator too; the run fails with them and cleans up.
process.on('SIGINT', () => undefined);
const dataDir = await mkdtemp(join(tmpdir(), 'ledger-bench-'));
try {
  const result = { ...(await run(dataDir)), node: process.version, processors: availableParallelism() };
  process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : describe(result));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

function describe({ note, rows, node, processors }: Bench & { node: string; processors: number }): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, ...rows.map((row) => names.map((name) => String(row[name])))];
  const widths = names.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const table = lines.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${[...table, '', note, `Node ${node}, ${processors} processors`].join('\n')}\n`;
}
