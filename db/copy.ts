/**
 * Streams rows into a table with COPY, in chunks, so that memory stays flat. A chunk travels while the next one is
 * gathered; between two chunks other statements of the same transaction may run, once `settleCopies` says so.
 */
import { once } from 'node:events';
import type { WriteTx } from './client.ts';

/** Text gathered before one COPY is sent. */
const CHUNK_CHARACTERS = 1_000_000;

export type CopyValue = string | number | boolean | null;

export type CopyStream = {
  add(row: readonly CopyValue[]): Promise<void>;
  /** Sends what is left and waits until everything has arrived. */
  flush(): Promise<void>;
};

/** The chunk under way in each transaction: a connection carries one at a time. */
const UNDER_WAY = new WeakMap<WriteTx, Promise<void>>();

/** Waits until no chunk is under way: before it, nothing else may be asked of the transaction. */
export async function settleCopies(tx: WriteTx): Promise<void> {
  await UNDER_WAY.get(tx);
}

export function copyInto(tx: WriteTx, table: string, columns: readonly string[]): CopyStream {
  let text = '';
  async function send(): Promise<void> {
    await settleCopies(tx);
    if (text === '') return;
    const chunk = copyText(tx, { table, columns, text });
    // Whoever waits next hears of a refusal.
    chunk.catch(() => undefined);
    UNDER_WAY.set(tx, chunk);
    text = '';
  }
  return {
    async add(row) {
      text += copyLine(row);
      if (text.length >= CHUNK_CHARACTERS) await send();
    },
    async flush() {
      await send();
      await settleCopies(tx);
    },
  };
}

type CopiedText = { readonly table: string; readonly columns: readonly string[]; readonly text: string };

async function copyText(tx: WriteTx, { table, columns, text }: CopiedText): Promise<void> {
  const statement = tx.sql`copy ${tx.sql(table)} (${tx.sql(columns as string[])}) from stdin`;
  const refused = refusalOf(statement);
  const stream = await statement.writable();
  const finished = once(stream, 'finish');
  stream.end(text);
  await Promise.race([finished, refused]);
}

/**
 * Rejects with what the server refuses once it has the rows. The client calls the statement settled as soon as it
 * may be written to, and a refusal after the last row ends neither the statement nor the stream: whoever waits
 * for `finish` waits for ever.
 */
function refusalOf(statement: object): Promise<never> {
  const query = statement as { reject(error: unknown): void };
  const settle = query.reject;
  const refused = new Promise<never>((_resolve, reject) => {
    query.reject = (error) => {
      settle.call(query, error);
      reject(error);
    };
  });
  // Heard by the race above, or before it by whoever waits for the stream.
  refused.catch(() => undefined);
  return refused;
}

/** PostgreSQL's text format: tab-separated, `\N` for null, backslash escapes. */
function copyLine(row: readonly CopyValue[]): string {
  let line = '';
  for (let index = 0; index < row.length; index++)
    line += index === 0 ? copyField(row[index]!) : `\t${copyField(row[index]!)}`;
  return `${line}\n`;
}

function copyField(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  return NEEDS_ESCAPE.test(value)
    ? value.replace(/[\\\t\n\r]/g, (character) => COPY_ESCAPES[character] ?? character)
    : value;
}

const NEEDS_ESCAPE = /[\\\t\n\r]/;
const COPY_ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
