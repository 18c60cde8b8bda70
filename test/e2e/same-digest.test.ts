import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openComputing } from '#app/computing/computing.ts';
import { PROJECT_DIR } from '#app/server/ensure-build.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { canonicalJson } from '#metrics/assessment/canonical-json.ts';
import {
  type AssessmentResult,
  type ComputeOptions,
  computeAssessment,
} from '#metrics/assessment/compute-assessment.ts';
import { assembleParts, PART_NAMES, PARTS, type PartResults } from '#metrics/assessment/parts.ts';
import { runLedger } from '#test/app/cli/run-ledger.ts';
import { launchBrowser } from '#test/setup/browser.ts';

const MISSION = 'unpol-lorvania';
/** Answered by the test itself: a page without the application's security policy, which allows no foreign script. */
const ELSEWHERE = 'http://same-digest.test';

let folder: string;
let browser: Browser;
let inputs: string;
let published: string;
let options: ComputeOptions;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'ledger-digest-'));
  const list = await (await fetch(`${inject('baseUrl')}/missions/${MISSION}/assessments`)).text();
  const path = /\/missions\/[a-z-]+\/assessments\/[0-9a-f-]{36}/.exec(list)?.[0];
  inputs = await download(`${path}/inputs.json`);
  published = await download(`${path}/result.json`);
  const { mission, asOf, draws, seed, parameters } = JSON.parse(published) as AssessmentResult;
  options = { mission, asOf, draws, seed, parameters };
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const input = () => JSON.parse(inputs) as AssessmentInput;

/** A file that says its own hash as its ETag. */
async function download(path: string): Promise<string> {
  const answer = await fetch(`${inject('baseUrl')}${path}`);
  const text = await answer.text();
  expect([answer.status, answer.headers.get('etag')]).toEqual([200, `"sha256-${sha256(text)}"`]);
  expect(canonicalJson(JSON.parse(text))).toBe(text);
  return text;
}

async function inPool(threads: number): Promise<string> {
  const computing = openComputing({ threads });
  try {
    return canonicalJson(await computing.computeInPool(inputs, options));
  } finally {
    await computing.close();
  }
}

async function inChromium(): Promise<string> {
  const script = await bundleWorker();
  const page = await browser.newPage();
  await page.route(`${ELSEWHERE}/**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>elsewhere</title>' }),
  );
  await page.goto(`${ELSEWHERE}/`);
  const text = await page.evaluate(
    (task) =>
      new Promise<string>((resolve, reject) => {
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(task);
      }),
    { inputs, options },
  );
  await page.close();
  return text;
}

async function bundleWorker(): Promise<string> {
  const entry = fileURLToPath(new URL('./assess-in-worker.ts', import.meta.url));
  const made = await build({
    root: PROJECT_DIR,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['es'], fileName: 'worker' } },
  });
  const [{ output }] = made as [Rollup.RollupOutput];
  return output[0].code;
}

describe('the assessment of the fictional mission, with 10,000 draws, has the same bytes', () => {
  test('on the thread that asks', () => {
    expect(options.draws).toBe(10_000);
    expect(sha256(canonicalJson(computeAssessment(input(), options)))).toBe(sha256(published));
  });

  test.each([1, 2])('in a pool of %i', async (threads) => {
    expect(sha256(await inPool(threads))).toBe(sha256(published));
  });

  test('at the command line, from the downloaded inputs and without a ledger', async () => {
    const path = join(folder, 'inputs.json');
    await writeFile(path, inputs);
    const nowhere = { url: 'postgres://nobody@127.0.0.1:1/nothing', dataDir: join(folder, 'none') };
    const args = ['--mission', MISSION, '--as-of', options.asOf, '--threads', '2', '--json'];
    const { status, stdout, stderr } = await runLedger(nowhere, ['assess', '--inputs', path, ...args]);
    expect([status, stderr]).toEqual([0, '']);
    const { resultSha256, inputsHash } = JSON.parse(stdout);
    expect({ resultSha256, inputsHash }).toEqual({
      resultSha256: sha256(published),
      inputsHash: sha256(inputs),
    });
  });

  test('in Chromium, bundled and in a worker', async () => {
    expect(sha256(await inChromium())).toBe(sha256(published));
  });

  test('in whatever order its parts are computed', () => {
    const shuffled = PART_NAMES.toSorted((a, b) => sha256(a).localeCompare(sha256(b)));
    for (const order of [PART_NAMES.toReversed(), shuffled]) {
      const results = order.map((name) => [name, PARTS[name](input(), options)] as const);
      const assembled = assembleParts(Object.fromEntries(results) as PartResults);
      expect(canonicalJson(assembled)).toBe(published);
    }
  });
});

test('a single changed figure changes the hash of the inputs and the digest of the result', () => {
  const { objectives, ...rest } = input();
  const [first, ...others] = objectives;
  const changed = { ...first!, weight: (first!.weight ?? 1) * 1.001 };
  const text = canonicalJson({ ...rest, objectives: [changed, ...others] });
  expect(sha256(text)).not.toBe(sha256(inputs));
  const result = computeAssessment(JSON.parse(text) as AssessmentInput, options);
  expect(sha256(canonicalJson(result))).not.toBe(sha256(published));
});
