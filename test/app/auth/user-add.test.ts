import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CommandContext } from '#app/cli/command.ts';
import { command } from '#app/cli/commands/user-add.ts';
import { createProgress } from '#app/cli/progress.ts';
import { findUsers } from '#db/queries/find-users.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';
import { addPerson } from './browser.ts';

let ledger: TestLedger;

beforeAll(async () => {
  ledger = await createTestLedger();
  await ledger.database.sql`insert into missions (slug) values ('minujusth')`;
});
afterAll(() => ledger.drop());

function add(values: Record<string, string>) {
  const context: CommandContext = {
    values,
    positionals: [],
    settings: ledger.settings,
    progress: createProgress({ write: () => true }),
    stdin: process.stdin,
    openLedger: async () => ledger,
  };
  return command.run(context);
}

test('prints a one-time link for somebody new', async () => {
  const { json, human } = await add({
    email: 'New@Example.org',
    role: 'mission_editor',
    mission: 'minujusth',
  });
  expect(json).toMatchObject({ email: 'new@example.org', role: 'mission_editor', mission: 'minujusth' });
  const { link } = json as { link: string };
  expect(link).toMatch(new RegExp(`^${ledger.settings.publicUrl}/welcome/[A-Za-z0-9_-]{43}$`));
  expect(human).toContain(link);
});

test('gives the role to somebody who has an account', async () => {
  await addPerson(ledger, 'known@example.org', { role: 'donor', mission: null });
  expect((await add({ email: 'known@example.org', role: 'oversight' })).json).toMatchObject({ link: null });
  const [known] = (await ledger.database.read(findUsers)).filter(
    ({ email }) => email === 'known@example.org',
  );
  expect(known?.grants.map(({ role }) => role)).toEqual(['donor', 'oversight']);
});

test.each([
  [{ role: 'donor' }, /--email/],
  [{ email: 'nobody', role: 'donor' }, /--email/],
  [{ email: 'a@example.org' }, /--role must be one of mission_editor/],
  [{ email: 'a@example.org', role: 'emperor' }, /--role/],
  [{ email: 'a@example.org', role: 'donor', mission: 'atlantis' }, /no mission atlantis/],
  [{ email: 'a@example.org', role: 'admin', mission: 'minujusth' }, /cannot be limited/],
])('refuses %j', async (values, sentence) => {
  await expect(add(values as Record<string, string>)).rejects.toMatchObject({
    code: 'arguments_unusable',
    message: expect.stringMatching(sentence),
  });
});
