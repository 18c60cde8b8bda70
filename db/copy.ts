/**
 * Streams rows into a table with COPY, in chunks, so that memory stays flat and other statements of the same
 * transaction may run between chunks.
 */
import { once } from 'node:events';
import type { WriteTx } from './client.ts';

/** Text gathered before one COPY is sent. */
const CHUNK_CHARACTERS = 1_000_000;

export type CopyValue = string | number | boolean | null;

export type CopyStream = { add(row: readonly CopyValue[]): Promise<void>; flush(): Promise<void> };

export function copyInto(tx: WriteTx, table: string, columns: readonly string[]): CopyStream {
  let lines: string[] = [];
  let characters = 0;
  async function flush(): Promise<void> {
    if (lines.length === 0) return;
    const text = lines.join('');
    lines = [];
    characters = 0;
    const statement = tx.sql`copy ${tx.sql(table)} (${tx.sql(columns as string[])}) from stdin`;
    const refused = refusalOf(statement);
    const stream = await statement.writable();
    const finished = once(stream, 'finish');
    stream.end(text);
    await Promise.race([finished, refused]);
  }
  return {
    async add(row) {
      const line = `${row.map(copyField).join('\t')}\n`;
      lines.push(line);
      characters += line.length;
      if (characters >= CHUNK_CHARACTERS) await flush();
    },
    flush,
  };
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
function copyField(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  return value.replace(/[\\\t\n\r]/g, (character) => COPY_ESCAPES[character] ?? character);
}

const COPY_ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
