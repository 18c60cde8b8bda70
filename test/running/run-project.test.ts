import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Count } from './run-project.ts';

const RUNNER = new URL('./run-project.ts', import.meta.url).href;
const FILES = {
  'vitest.config.mjs': `const project = (name, setup) => ({
    test: { name, globals: true, include: ['*.test.js'], globalSetup: [setup] },
  });
  export default {
    test: { projects: [project('sound', './sound.mjs'), project('broken', './broken.mjs')] },
  };`,
  'sound.mjs': 'export default () => undefined;',
  'broken.mjs': "export default () => { throw new Error('no server'); };",
  'one.test.js': "test('holds', () => expect(1).toBe(1));",
};

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'ledger-runner-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(root, name), text);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** In a process of its own, as `npm test` runs it: a run cannot be started within a run. */
function run(project: string, filters: readonly string[] = []): Count {
  const args = [project, filters, root].map((argument) => JSON.stringify(argument)).join(', ');
  const script = `import { runProject } from ${JSON.stringify(RUNNER)};
    const count = await runProject(${args});
    process.stdout.write('\\ncount ' + JSON.stringify(count) + '\\n', () => process.exit(0));`;
  const child = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NODE_ENV: 'test' },
  });
  const found = /^count (.*)$/m.exec(child.stdout);
  if (found === null) throw new Error(child.stderr);
  return JSON.parse(found[1]!) as Count;
}

test('a project that runs is counted by its tests', () => {
  expect(run('sound')).toEqual({ passed: 1, failed: 0 });
});

test('a project whose setup fails has no tests, and fails the run', () => {
  const { passed, failed } = run('broken');
  expect(passed).toBe(0);
  expect(failed).toBeGreaterThan(0);
});

test('a project whose setup fails also fails a run of some of its files', () => {
  expect(run('broken', ['one']).failed).toBeGreaterThan(0);
});

test('a project without a file of the name asked for has nothing to do', () => {
  expect(run('sound', ['another'])).toEqual({ passed: 0, failed: 0 });
});
