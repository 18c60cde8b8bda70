import { afterEach, beforeEach, expect, test } from 'vitest';
import { findAuditEvents } from '#db/queries/find-audit-events.ts';
import { recordAudit } from '#db/queries/record-audit.ts';
import { verifyAuditChain } from '#db/queries/verify-audit-chain.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';

let ledger: TestLedger;

beforeEach(async () => {
  ledger = await createTestLedger();
});
afterEach(() => ledger.drop());

const actor = { id: null, label: 'test', requestId: 'r-1' };
const verify = () => ledger.database.read(verifyAuditChain);

async function record(...subjects: string[]): Promise<void> {
  for (const subjectId of subjects) {
    const event = {
      actor,
      action: 'tried',
      subjectType: 'thing',
      subjectId,
      after: { label: 'ü', value: 1.5 },
    };
    await ledger.database.write((tx) => recordAudit(tx, event));
  }
}

/** What somebody with the database's own password can do: switch the guards off, change, switch them on. */
async function tamper(statement: string): Promise<void> {
  await ledger.database.sql.unsafe(
    `set session_replication_role = replica; ${statement}; reset session_replication_role`,
  );
}

test('an empty chain is whole', async () => {
  expect(await verify()).toEqual({ valid: true, events: 0, firstBroken: null });
});

test('events recorded at the same moment form one chain without gaps', async () => {
  await Promise.all(Array.from({ length: 12 }, (_, index) => record(String(index))));
  expect(await verify()).toEqual({ valid: true, events: 12, firstBroken: null });
  const { entries } = await ledger.database.read((tx) => findAuditEvents(tx, { limit: 20 }));
  expect(entries.map(({ seq }) => seq)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
});

test('an event of a write that failed leaves no trace and no gap', async () => {
  await record('a');
  const failing = ledger.database.write(async (tx) => {
    await recordAudit(tx, { actor, action: 'tried', subjectType: 'thing', subjectId: 'b' });
    throw new Error('refused');
  });
  await expect(failing).rejects.toThrow('refused');
  await record('c');
  expect(await verify()).toEqual({ valid: true, events: 2, firstBroken: null });
});

test('what an insert says of its place, time and seal does not count', async () => {
  await ledger.database.sql`
    insert into audit_events (seq, at, actor, action, subject_type, subject_id, previous_hash, hash)
    values (99, '2001-01-01', 'forger', 'tried', 'thing', 'x', 'made up', 'made up')`;
  const { entries } = await ledger.database.read((tx) => findAuditEvents(tx, { limit: 1 }));
  expect(entries[0]?.seq).toBe(1);
  expect(entries[0]?.at.startsWith('2001')).toBe(false);
  expect((await verify()).valid).toBe(true);
});

test.each([
  'update audit_events set reason = $$other$$',
  'delete from audit_events',
  'truncate audit_events',
  'update audit_head set seq = 0',
  'delete from audit_head',
  'truncate audit_head',
])('the database refuses: %s', async (statement) => {
  await record('a');
  await expect(ledger.database.sql.unsafe(statement)).rejects.toThrow(/append-only/);
  expect((await verify()).valid).toBe(true);
});

test.each([
  ['an event changed', 'update audit_events set after = \'{"value": 2}\' where seq = 2', 2, 'event_changed'],
  [
    'an event backdated',
    "update audit_events set at = at - interval '1 microsecond' where seq = 3",
    3,
    'event_changed',
  ],
  ['an event removed', 'delete from audit_events where seq = 2', 2, 'event_missing'],
  ['the first event removed', 'delete from audit_events where seq = 1', 1, 'event_missing'],
  ['the last events removed', 'delete from audit_events where seq > 2', 3, 'end_missing'],
  ['all events removed', 'truncate audit_events', 1, 'end_missing'],
  [
    'two events exchanged',
    'update audit_events set seq = case seq when 2 then -3 else -2 end where seq in (2, 3); update audit_events set seq = -seq where seq < 0',
    2,
    'event_changed',
  ],
  [
    'an event changed and sealed anew',
    "update audit_events e set reason = 'other' where seq = 2; update audit_events e set hash = audit_event_hash(e) where seq = 2",
    3,
    'link_broken',
  ],
  [
    'the head moved back',
    'delete from audit_events where seq = 4; update audit_head set seq = 3',
    4,
    'end_missing',
  ],
])('finds %s', async (_what, statement, seq, reason) => {
  await record('a', 'b', 'c', 'd');
  await tamper(statement);
  expect((await verify()).firstBroken).toEqual({ seq, reason });
});

test('events are found by actor, action, subject and day', async () => {
  await record('a', 'b');
  const other = { ...actor, id: 'u-1', label: 'Ana Silva <ana@example.org>' };
  const event = { actor: other, action: 'granted', subjectType: 'user', subjectId: 'u-2', reason: 'joined' };
  await ledger.database.write((tx) => recordAudit(tx, event));
  const find = (filter: object) => ledger.database.read((tx) => findAuditEvents(tx, { limit: 2, ...filter }));
  const seqs = async (filter: object) => (await find(filter)).entries.map(({ seq }) => seq);
  expect(await seqs({ actor: 'silva' })).toEqual([3]);
  expect(await seqs({ action: 'tried' })).toEqual([2, 1]);
  expect(await seqs({ subjectType: 'thing', subjectId: 'a' })).toEqual([1]);
  expect(await seqs({ toOn: '2001-01-01' })).toEqual([]);
  expect((await find({})).nextBeforeSeq).toBe(2);
  expect(await find({ beforeSeq: 2 })).toMatchObject({ entries: [{ seq: 1 }], nextBeforeSeq: null });
});
