import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { createProgress } from '#app/cli/progress.ts';
import { writeResult } from '#app/cli/write-result.ts';

async function written(result: Parameters<typeof writeResult>[0], isJson: boolean): Promise<string> {
  const stdout = new PassThrough();
  const all = text(stdout);
  await writeResult(result, { isJson, stdout });
  stdout.end();
  return all;
}

async function* counting(to: number) {
  for (let each = 1; each <= to; each++) yield { each };
}

test('a list that arrives in pieces is still one JSON document', async () => {
  expect(JSON.parse(await written({ human: '', json: counting(3) }, true))).toEqual([
    { each: 1 },
    { each: 2 },
    { each: 3 },
  ]);
  expect(JSON.parse(await written({ human: '', json: counting(0) }, true))).toEqual([]);
});

test('people read lines', async () => {
  expect(await written({ human: ['one', 'two'], json: null }, false)).toBe('one\ntwo\n');
  expect(await written({ human: 'done\n', json: null }, false)).toBe('done\n');
});

test('progress is drawn on a terminal only, and only when the work takes a while', () => {
  const drawn: string[] = [];
  const terminal = (isTTY: boolean) => ({ isTTY, write: (piece: string) => drawn.push(piece) });
  let now = 0;
  const bar = createProgress(terminal(true), () => now);
  bar.report('Rows', 1, 10);
  expect(drawn).toEqual([]);
  now = 1_500;
  bar.report('Rows', 5, 10);
  expect(drawn.at(-1)).toContain('50 %');
  const piped = createProgress(terminal(false), () => now);
  now = 9_000;
  piped.report('Rows', 9, 10);
  expect(drawn).toHaveLength(1);
});
