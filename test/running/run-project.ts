import { startVitest, type TestCase } from 'vitest/node';

export type Count = { readonly passed: number; readonly failed: number };

export const say = (line: string) => process.stdout.write(`${line}\n`);
export const explain = (error: unknown) =>
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));

/** @param root folder of the configuration; absent: the working directory */
export async function runProject(project: string, filters: readonly string[], root?: string): Promise<Count> {
  try {
    process.exitCode = 0;
    const vitest = await startVitest('test', [...filters], {
      watch: false,
      project: [project],
      passWithNoTests: true,
      ...(root === undefined ? {} : { root }),
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
