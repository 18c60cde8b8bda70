import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INPUTS } from '#test/app/computing/example-task.ts';
import { runJson, runLedger } from './run-ledger.ts';

let folder: string;
let path: string;
/** No database anywhere: the command must not ask for one. */
let nowhere: { url: string; dataDir: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-inputs-'));
  nowhere = { url: 'postgres://nobody@127.0.0.1:1/nothing', dataDir: join(folder, 'none') };
  path = await write('inputs.json', INPUTS);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

const assess = (file: string, ...args: string[]) =>
  runJson(nowhere, ['assess', '--inputs', file, '--draws', '200', ...args]);

describe('inputs from a file', () => {
  test('are assessed without a ledger, with the hashes of inputs and result', async () => {
    const result = await assess(path, '--mission', 'example', '--seed', '7');
    expect(result).toMatchObject({
      mission: 'example',
      seed: 7,
      draws: 200,
      on: '2026-06-30',
      asOf: '2026-06-30T23:59:59.999999Z',
      inputsHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      resultSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('give the same digest with one thread and two, and however the file is laid out', async () => {
    const laidOut = await write('laid-out.json', JSON.stringify(JSON.parse(INPUTS), null, 2));
    const digests = [await assess(path, '--threads', '1'), await assess(laidOut, '--threads', '2')].map(
      ({ inputsHash, resultSha256 }) => [inputsHash, resultSha256],
    );
    expect(digests[1]).toEqual(digests[0]);
  });

  test('give another digest under another seed or another name of the mission', async () => {
    const results = [
      await assess(path),
      await assess(path, '--seed', '2'),
      await assess(path, '--mission', 'other'),
    ];
    expect(new Set(results.map(({ resultSha256 }) => resultSha256)).size).toBe(3);
  });
});

describe('what cannot be assessed ends with 2 and a line that says why:', () => {
  const withObservation = (value: unknown) =>
    INPUTS.replace(/"value":[0-9.]+(?=\}\],"upperBound")/, `"value":${value}`);

  test.each([
    ['a file that is not there', null, [], /cannot be read \(ENOENT\)/],
    ['a file that is not JSON', '{', [], /is not JSON/],
    ['a document of another kind', '[]', [], /not the inputs of an assessment: the document/],
    ['a figure that is a text', withObservation('"many"'), [], /observations\.\d+\.value/],
    ['a group without members', INPUTS.replace(/"rule":\{"all":\[.*?\]\}/, '"rule":{"some":[]}'), [], /rule/],
    ['weights below zero', INPUTS.replace('"weight":null', '"weight":-1'), [], /weight/],
    ['an evaluation date beside it', INPUTS, ['--on', '2026-01-01'], /--on does not go with --inputs/],
    ['no thread at all', INPUTS, ['--threads', '0'], /--threads 0 is not a whole number/],
  ])('%s', async (_what, text, args, why) => {
    const file = text === null ? join(folder, 'none.json') : await write('bad.json', text);
    const { status, stdout, stderr } = await runLedger(nowhere, ['assess', '--inputs', file, ...args]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(why);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('threads or a name without a file', async () => {
    const { status, stderr } = await runLedger(nowhere, ['assess', 'example', '--threads', '2']);
    expect([status, stderr]).toEqual([2, 'ledger: --threads goes with --inputs.\n']);
  });
});
