import type { ReadTx, WriteTx } from '#db/client.ts';
import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import { INDICATOR_LIBRARY } from '#metrics/domain/indicator-library.ts';

/** Stores definitions that are not known yet. A code keeps the first definition it was stored with. */
export async function recordIndicators(
  tx: WriteTx,
  definitions: Iterable<IndicatorDefinition>,
  origin: 'library' | 'file',
): Promise<void> {
  const rows = [...definitions].map((definition) => ({
    code: definition.code,
    origin,
    definition: tx.sql.json(definition as never),
  }));
  if (rows.length > 0)
    await tx.sql`insert into indicators ${tx.sql(rows as never)} on conflict (code) do nothing`;
}

/** Every definition by code; the shipped library wins over what a file once said. */
export async function findIndicatorDefinitions(tx: ReadTx): Promise<Map<string, IndicatorDefinition>> {
  const rows = await tx.sql<
    { definition: IndicatorDefinition }[]
  >`select definition from indicators where origin = 'file'`;
  return new Map([
    ...rows.map(({ definition }) => [definition.code, definition] as const),
    ...INDICATOR_LIBRARY,
  ]);
}
