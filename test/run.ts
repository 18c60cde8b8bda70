/** `npm test`: every project in turn, and one line at the end that says how it went. Arguments are file filters. */
import { existsSync } from 'node:fs';
import { startVitest, type TestCase } from 'vitest/node';
import { ensureBuild } from '#app/server/ensure-build.ts';

const PROJECTS = ['unit', 'integration', 'e2e'] as const;
type Count = { readonly passed: number; readonly failed: number };

const say = (line: string) => process.stdout.write(`${line}\n`);
const explain = (error: unknown) =>
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));

async function runProject(project: string, filters: string[]): Promise<Count> {
  try {
    process.exitCode = 0;
    const vitest = await startVitest('test', filters, {
      watch: false,
      project: [project],
      passWithNoTests: true,
    });
    const modules = vitest.state.getTestModules();
    const states = modules.flatMap((each) =>
      [...each.children.allTests()].map((test: TestCase) => test.result().state),
    );
    // A project whose setup failed has no files, and would otherwise look like one with nothing to do.
    const silent = modules.length === 0 && (filters.length === 0 || process.exitCode) ? 1 : 0;
    if (silent) say(`No test of the project ${project} was run.`);
    // A file that could not be loaded has no tests to fail, and an error outside every test belongs to none.
    const broken =
      modules.filter((each) => each.errors().length > 0).length + vitest.state.getUnhandledErrors().length;
    await vitest.close();
    const count = (wanted: string) => states.filter((state) => state === wanted).length;
    return { passed: count('passed'), failed: count('failed') + count('pending') + broken + silent };
  } catch (error) {
    explain(error);
    return { passed: 0, failed: 1 };
  }
}

async function build(): Promise<Count> {
  try {
    await ensureBuild({ say });
    return { passed: 0, failed: 0 };
  } catch (error) {
    explain(error);
    return { passed: 0, failed: 1 };
  }
}

if (!existsSync(new URL('../../shared', import.meta.url))) {
  say(
    '../shared is absent: what is compared with the reference files there is compared with the fixtures alone.',
  );
}
const filters = process.argv.slice(2);
const counts = [await build()];
for (const project of PROJECTS) counts.push(await runProject(project, filters));
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
process.stdout.write(`${passed} passed, ${failed} failed\n`, () =>
  process.exit(failed > 0 || passed === 0 ? 1 : 0),
);
