import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { CommandResult } from './command.ts';

export type WriteOptions = { readonly isJson: boolean; readonly stdout: Writable };

/** Exactly one JSON document, or lines for people. Waits while the reader is slow. */
export async function writeResult(
  { human, json }: CommandResult,
  { isJson, stdout }: WriteOptions,
): Promise<void> {
  for await (const piece of isJson ? jsonPieces(json) : humanLines(human)) {
    if (!stdout.write(piece)) await once(stdout, 'drain');
  }
}

async function* humanLines(human: CommandResult['human']): AsyncGenerator<string> {
  if (typeof human === 'string') {
    if (human) yield `${human.trimEnd()}\n`;
    return;
  }
  for await (const line of human) yield `${line}\n`;
}

async function* jsonPieces(json: unknown): AsyncGenerator<string> {
  if (Array.isArray(json) || !isIterable(json)) {
    yield `${JSON.stringify(json)}\n`;
    return;
  }
  let separator = '[';
  for await (const item of json) {
    yield `${separator}${JSON.stringify(item)}`;
    separator = ',\n';
  }
  yield separator === '[' ? '[]\n' : ']\n';
}

function isIterable(json: unknown): json is AsyncIterable<unknown> | Iterable<unknown> {
  return (
    typeof json === 'object' && json !== null && (Symbol.asyncIterator in json || Symbol.iterator in json)
  );
}
