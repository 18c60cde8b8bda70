/** `npm test`: every project in turn, and one line at the end that says how it went. Arguments are file filters. */
import { existsSync } from 'node:fs';
import { ensureBuild } from '#app/server/ensure-build.ts';
import { type Count, explain, runProject, say } from './running/run-project.ts';

const PROJECTS = ['unit', 'integration', 'e2e'] as const;

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
