import { z } from 'zod';
import { invitePerson } from '#app/auth/invite-person.ts';
import { defineCommand } from '#app/cli/command.ts';
import { AppError } from '#app/errors.ts';
import { isRole, ROLES, type Role } from '#metrics/domain/role.ts';

const COMMAND_LINE = { id: null, label: 'command line', requestId: null };

export const command = defineCommand({
  usage: '--email E --role R [--mission SLUG]',
  options: { email: { type: 'string' }, role: { type: 'string' }, mission: { type: 'string' } },
  async run({ values, openLedger }) {
    const email = requireEmail(values.email);
    const role = requireRole(values.role);
    const mission = values.mission ?? null;
    const { database, settings } = await openLedger();
    const result = await database.write((tx) =>
      invitePerson(tx, { email, grant: { role, mission }, actor: COMMAND_LINE }),
    );
    if (result.kind === 'granted') {
      return {
        human: `${email} has an account already and now holds the role ${role}.`,
        json: { email, role, mission, link: null, expiresAt: null },
      };
    }
    const link = `${settings.publicUrl}${result.path}`;
    return {
      human: `Hand this link to ${email}; it works once, until ${result.expiresAt}:\n${link}`,
      json: { email, role, mission, link, expiresAt: result.expiresAt },
    };
  },
});

function requireEmail(text: string | undefined): string {
  const parsed = z.email().safeParse(text?.trim().toLowerCase());
  if (!parsed.success) throw unusable('--email must be a complete e-mail address.');
  return parsed.data;
}

function requireRole(text: string | undefined): Role {
  if (text === undefined || !isRole(text)) throw unusable(`--role must be one of ${ROLES.join(', ')}.`);
  return text;
}

function unusable(message: string): AppError {
  return new AppError('arguments_unusable', { message });
}
