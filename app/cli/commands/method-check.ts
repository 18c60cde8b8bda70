import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { defineCommand } from '#app/cli/command.ts';
import { AppError } from '#app/errors.ts';
import { checkFixture, type FixtureReport } from '#metrics/conformance/check-fixture.ts';

/** Failures listed; all are counted. */
const FAILURES_LISTED = 500;

export const command = defineCommand({
  usage: 'DIR',
  positionals: { min: 1, max: 1 },
  async run({ positionals }) {
    const [folder = ''] = positionals;
    const reports: FixtureReport[] = [];
    for (const path of await listFixtures(folder)) reports.push(await checkFile(path));
    const cases = reports.reduce((sum, report) => sum + report.cases, 0);
    const passed = reports.reduce((sum, report) => sum + report.passed, 0);
    // A document without a case that could be counted has failed as a whole.
    const failed =
      cases - passed + reports.filter((report) => report.cases === 0 && report.failures.length > 0).length;
    const failures = reports.flatMap((report) =>
      report.failures.map((failure) => ({ fixture: report.fixture, ...failure })),
    );
    return {
      human: [
        ...reports.map(
          (report) =>
            `${report.passed === report.cases && report.failures.length === 0 ? 'ok  ' : 'FAIL'} ${report.fixture}: ${report.passed} of ${report.cases}`,
        ),
        `${reports.length} fixtures, ${cases} cases: ${passed} passed, ${failed} failed`,
      ],
      json: {
        fixtures: reports.length,
        cases,
        passed,
        failed,
        failures: failures.slice(0, FAILURES_LISTED),
        byFixture: reports.map(({ fixture, cases: all, passed: good }) => ({
          fixture,
          cases: all,
          passed: good,
        })),
      },
      exit: failures.length > 0 ? 1 : 0,
    };
  },
});

async function listFixtures(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new AppError('arguments_unusable', {
      message: `${folder} is not a folder that can be read (${error.code}).`,
      cause: error,
    });
  });
  const fixtures = names.filter((name) => name.endsWith('.json')).sort();
  if (fixtures.length === 0)
    throw new AppError('input_unusable', { message: `${folder} holds no fixture (*.json).` });
  return fixtures.map((name) => join(folder, name));
}

async function checkFile(path: string): Promise<FixtureReport> {
  try {
    return checkFixture(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const failure = {
      case: null,
      path: '',
      expected: 'a fixture document',
      actual: (error as Error).message,
    };
    return { fixture: basename(path, '.json'), cases: 0, passed: 0, failures: [failure] };
  }
}
