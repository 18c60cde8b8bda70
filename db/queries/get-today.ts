import type { ReadTx } from '#db/client.ts';

/** The calendar day in UTC by the database's clock, which also dates what is recorded. */
export async function getToday({ sql }: ReadTx): Promise<string> {
  const [row] = await sql<[{ today: string }]>`select (clock_timestamp() at time zone 'UTC')::date as today`;
  return row.today;
}
