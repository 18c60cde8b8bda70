import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WriteTx } from '#db/client.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';

let ledger: TestLedger;

beforeAll(async () => {
  ledger = await createTestLedger();
});
afterAll(() => ledger.drop());

const SHA256 = 'a'.repeat(64);

type Ids = { readonly source: string; readonly batch: string };
type Row = Record<string, string | number | null | string[]>;

/** A source and a batch to hang facts on, and always undone: `statement` alone decides what is refused. */
async function attempt(work: (tx: WriteTx, ids: Ids) => Promise<unknown>): Promise<string | null> {
  const undo = new Error('undo');
  const outcome = await ledger.database
    .write(async (tx) => {
      const { sql } = tx;
      const [source] = await sql<[{ id: string }]>`
        insert into sources (key, publisher, title, content_hash) values ('s', 'p', 't', 'x') returning id`;
      await sql`insert into source_files (sha256, bytes) values (${SHA256}, 1)`;
      const [batch] = await sql<[{ id: string }]>`
        insert into import_batches (kind, format, file_sha256, actor) values ('import', 'f', ${SHA256}, 'a') returning id`;
      await work(tx, { source: source.id, batch: batch.id });
      await sql`set constraints all immediate`;
      throw undo;
    })
    .catch((error: Error & { constraint_name?: string }) => error);
  if (outcome === undo) return null;
  if (outcome instanceof Error)
    return 'constraint_name' in outcome ? String(outcome.constraint_name) : outcome.message;
  throw new Error('The work was not undone.');
}

async function observe(tx: WriteTx, { source, batch }: Ids, row: Row): Promise<void> {
  const { sql } = tx;
  await sql`
    insert into indicators (code, origin, definition) values ('trust-in-police', 'file', '{"code": "trust-in-police"}')`;
  const [series] = await sql<[{ id: string }]>`
    insert into series (indicator, area, source_key) values ('trust-in-police', 'HTI', 's') returning id`;
  await sql`insert into observations ${sql({
    series_id: series.id,
    period: '2017',
    period_start: '2017-01-01',
    period_end: '2017-12-31',
    value: 5,
    status: 'measured',
    source_id: source,
    batch_id: batch,
    is_transcription: false,
    line: 1,
    recorded_at: '2026-01-01T00:00:00Z',
    ...row,
  })}`;
}

describe('an observation', () => {
  test.each<[string, Row, string | null]>([
    ['of one day is kept', { period_end: '2017-01-01' }, null],
    ['may say why it has no value', { value: null, status: 'withheld' }, null],
    ['may be 0', { value: 0 }, null],
    ['cannot end before it starts', { period_end: '2016-12-31' }, 'period_does_not_end_before_it_starts'],
    ['has a value or a reason, not neither', { value: null }, 'value_or_reason'],
    ['has a value or a reason, not both', { status: 'missing' }, 'value_or_reason'],
    ['cannot be NaN', { value: 'NaN' }, 'finite_number_check'],
    ['cannot be infinite', { value: 'Infinity' }, 'finite_number_check'],
    ['has a whole interval or none', { lower: 1, upper: 9 }, 'interval_is_whole'],
    [
      'has an interval with ends in order',
      { value: null, status: 'missing', lower: 9, upper: 1, level: 0.9 },
      'interval_is_whole',
    ],
    ['lies inside its interval', { lower: 6, upper: 9, level: 0.9 }, 'interval_holds_value'],
    ['has a level that is a share', { lower: 1, upper: 9, level: 90 }, 'observations_level_check'],
    ['has no negative standard error', { standard_error: -1 }, 'observations_standard_error_check'],
    ['belongs to a series that exists', { series_id: '999999999' }, 'refers_to_series'],
    ['names a source that exists', { source_id: '999999999' }, 'refers_to_source'],
    ['came with a batch that exists', { batch_id: '999999999' }, 'refers_to_batch'],
  ])('%s', async (_sentence, row, refusedBy) => {
    expect(await attempt((tx, ids) => observe(tx, ids, row))).toBe(refusedBy);
  });
});

describe('a confirmation', () => {
  test('is of an observation that exists', async () => {
    const refusedBy = await attempt(async (tx, ids) => {
      await observe(tx, ids, {});
      const [{ series }] = await tx.sql<
        [{ series: string }]
      >`select series_id as series from observations limit 1`;
      await tx.sql`
        insert into confirmations (series_id, observation_id, batch_id, source_id, is_transcription, line, recorded_at)
        values (${series}, 999999999, ${ids.batch}, ${ids.source}, false, 1, now())`;
    });
    expect(refusedBy).toBe('refers_to_observation');
  });
});

async function pay(tx: WriteTx, { source, batch }: Ids, row: Row): Promise<void> {
  const { sql } = tx;
  const [activity] = await sql<[{ id: string }]>`
    insert into activities (iati_identifier) values ('XX-1') returning id`;
  const [version] = await sql<[{ id: string }]>`
    insert into activity_versions (activity_id, content_hash, source_id, batch_id, line, recorded_at)
    values (${activity.id}, 'x', ${source}, ${batch}, 1, now()) returning id`;
  await sql`insert into transactions ${sql({
    activity_id: activity.id,
    version_id: version.id,
    position: 1,
    type: '3',
    transaction_on: '2019-01-01',
    value_on: '2019-01-01',
    currency: 'USD',
    currency_from: 'value',
    amount: '-0.000000000001',
    line: 1,
    ...row,
  })}`;
}

describe('a transaction', () => {
  test('may be negative and as small as twelve decimals', async () => {
    expect(await attempt((tx, ids) => pay(tx, ids, {}))).toBeNull();
  });

  test.each<[string, Row, RegExp]>([
    ['a currency', { currency: null }, /"?currency"? (of relation|violates)|currency_code|null value/],
    ['a currency of three letters', { currency: 'US' }, /currency_code_check/],
    ['a value date', { value_on: null }, /null value in column "value_on"/],
    ['a type of the code list', { type: '14' }, /transactions_type_check/],
    ['a period that starts before it ends', { period_start: '2019-01-02' }, /transactions_check/],
  ])('needs %s', async (_sentence, row, refusedBy) => {
    expect(await attempt((tx, ids) => pay(tx, ids, row))).toMatch(refusedBy);
  });
});

type Act = readonly [kind: string, adoptedOn: string, position?: number, previous?: number | null];

async function mandate(tx: WriteTx, { source, batch }: Ids, acts: readonly Act[]): Promise<void> {
  const { sql } = tx;
  const [mission] = await sql<[{ id: string }]>`insert into missions (slug) values ('harbour') returning id`;
  const [dossier] = await sql<[{ id: string }]>`
    insert into dossiers (mission_id, revision, name, kind, phase, is_fictional, lead, summary, content_hash, source_id, line, batch_id, recorded_at)
    values (${mission.id}, 1, 'Harbour', 'police_programme', 'active', true, 'Council', 'An invented mission.', 'x', ${source}, 1, ${batch}, now())
    returning id`;
  for (const [
    index,
    [kind, adopted_on, position = index + 1, previous = index === 0 ? null : position - 1],
  ] of acts.entries()) {
    await sql`insert into mandate_acts ${sql({
      dossier_id: dossier.id,
      position,
      previous,
      symbol: `RC/${index}`,
      kind,
      body: 'Council',
      adopted_on,
      source_id: source,
      line: 1,
    })}`;
  }
}

describe('mandate acts', () => {
  test.each<[string, readonly Act[], string | null]>([
    [
      'form a chain',
      [
        ['establish', '2017-01-01'],
        ['extend', '2018-01-01'],
        ['terminate', '2019-01-01'],
      ],
      null,
    ],
    [
      'may be adopted on one day',
      [
        ['establish', '2017-01-01'],
        ['reconfigure', '2017-01-01'],
      ],
      null,
    ],
    ['begin with an establishing act', [['extend', '2017-01-01']], 'chain_begins_with_establish'],
    [
      'establish once',
      [
        ['establish', '2017-01-01'],
        ['establish', '2018-01-01'],
      ],
      'chain_begins_with_establish',
    ],
    [
      'leave no gap',
      [
        ['establish', '2017-01-01'],
        ['extend', '2018-01-01', 3, 1],
      ],
      'chain_has_no_gap',
    ],
    [
      'follow an act that exists',
      [
        ['establish', '2017-01-01'],
        ['extend', '2018-01-01', 3, 2],
      ],
      'mandate_acts_dossier_id_previous_fkey',
    ],
    [
      'follow some act',
      [
        ['establish', '2017-01-01'],
        ['extend', '2018-01-01', 2, null],
      ],
      'chain_has_no_gap',
    ],
    [
      'stand in order of adoption',
      [
        ['establish', '2018-01-01'],
        ['extend', '2017-01-01'],
      ],
      'chain_is_in_date_order',
    ],
    [
      'end with termination',
      [
        ['establish', '2017-01-01'],
        ['terminate', '2018-01-01'],
        ['extend', '2019-01-01'],
      ],
      'nothing_follows_terminate',
    ],
  ])('%s', async (_sentence, acts, refusedBy) => {
    expect(await attempt((tx, ids) => mandate(tx, ids, acts))).toBe(refusedBy);
  });
});
