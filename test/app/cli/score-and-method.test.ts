import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runJson, runLedger } from './run-ledger.ts';

/** No database is there: neither command may ask for one. */
const NOWHERE = { url: 'postgres://nobody@127.0.0.1:1/none', dataDir: join(tmpdir(), 'ledger-never-made') };
const ORACLES = '../shared/oracles';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-score-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('score', () => {
  test.each([
    ['a path that leads nowhere', async () => join(folder, 'nowhere.json'), /cannot be read/],
    ['a file that is not JSON', () => write('text.json', 'objectives'), /is not JSON/],
    ['a document that is no model', () => write('list.json', []), /list\.json/],
    [
      'a model with a text for a number',
      () => write('text-weight.json', { objectives: [{ id: 'o', weight: 'high', indicators: [] }] }),
      /weight/,
    ],
  ])('ends with 2 and one sentence for %s', async (_what, prepare, sentence) => {
    const { status, stdout, stderr } = await runLedger(NOWHERE, ['score', await prepare()]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('method check', () => {
  test('counts an unknown fixture as a failure and ends with 1', async () => {
    const checked = join(folder, 'fixtures');
    await mkdir(checked);
    await writeFile(join(checked, 'tea_leaves.json'), JSON.stringify({ name: 'tea_leaves', cases: [] }));
    await writeFile(join(checked, 'broken.json'), '{');
    const { status, stdout } = await runLedger(NOWHERE, ['method', 'check', checked, '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      fixtures: 2,
      passed: 0,
      failed: 2,
      failures: [{ fixture: 'broken' }, { fixture: 'tea_leaves' }],
    });
  });

  test('ends with 2 for a folder that is not there', async () => {
    expect(await runLedger(NOWHERE, ['method', 'check', join(folder, 'nowhere')])).toMatchObject({
      status: 2,
      stdout: '',
    });
  });
});

if (!existsSync(ORACLES))
  process.stderr.write('The oracle fixtures are not beside the repository: what needs them is skipped.\n');

describe.skipIf(!existsSync(ORACLES))('the oracle fixtures', () => {
  test('all pass through the installed method', { timeout: 120_000 }, async () => {
    const { fixtures, cases, passed, failed, failures } = await runJson(NOWHERE, [
      'method',
      'check',
      ORACLES,
    ]);
    expect({ failed, failures }).toEqual({ failed: 0, failures: [] });
    expect(fixtures).toBeGreaterThan(40);
    expect(passed).toBe(cases);
  });

  test('a model is scored as the end-to-end fixture expects', async () => {
    const fixture = JSON.parse(await readFile(join(ORACLES, 'mission_end_to_end.json'), 'utf8'));
    for (const [index, { input, expected }] of fixture.cases.entries()) {
      const scored = await runJson(NOWHERE, ['score', await write(`model-${index}.json`, input)]);
      expectClose(scored, expected, `case ${index}`);
    }
  });

  test('a model of a composite score alone is drawn as its fixture expects', {
    timeout: 60_000,
  }, async () => {
    const fixture = JSON.parse(await readFile(join(ORACLES, 'mc_composite.json'), 'utf8'));
    const { input, expected } = fixture.cases[0];
    const path = await write('composite.json', input);
    const drawn = await runJson(NOWHERE, ['score', path, '--draws', '10000', '--seed', '3']);
    expect(Object.keys(drawn)).toEqual(expect.arrayContaining(Object.keys(expected)));
    for (const name of ['mean', 'sd', 'q05', 'q50', 'q95'])
      expect(Math.abs(Number(drawn[name]) - expected[name]), name).toBeLessThan(0.5);
    expect(Object.keys(Object(drawn.total))).toEqual(Object.keys(expected.total));
    expect(drawn.interval).toMatchObject({ level: 0.9 });
  });

  test('draws give an interval, and the same seed gives the same document', async () => {
    const fixture = JSON.parse(await readFile(join(ORACLES, 'mission_end_to_end.json'), 'utf8'));
    const path = await write('model.json', fixture.cases[0].input);
    const once = await runLedger(NOWHERE, ['score', path, '--draws', '500', '--seed', '7', '--json']);
    const again = await runLedger(NOWHERE, ['score', path, '--draws', '500', '--seed', '7', '--json']);
    expect(once.status).toBe(0);
    expect(again.stdout).toBe(once.stdout);
    expect(JSON.stringify(JSON.parse(once.stdout))).toMatch(/"interval":/);
  });
});

/** Everything the fixture expects is there and close; more may be there. */
function expectClose(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number') {
    expect(Math.abs(Number(actual) - expected), `${path}: ${actual} is not ${expected}`).toBeLessThanOrEqual(
      1e-9 + 1e-9 * Math.abs(expected),
    );
    return;
  }
  if (expected === null || typeof expected !== 'object') {
    expect(actual, path).toBe(expected);
    return;
  }
  for (const [key, part] of Object.entries(expected))
    expectClose((actual as Record<string, unknown> | null)?.[key], part, `${path}.${key}`);
}
