import { expect, test } from 'vitest';
import { can, canSomewhere, PERMISSIONS, ROLE_PERMISSIONS } from '#app/auth/permissions.ts';
import { ROLES, type RoleGrant } from '#metrics/domain/role.ts';

const holding = (...grants: RoleGrant[]) => ({ grants });

test('nobody signed in may do nothing', () => {
  for (const permission of PERMISSIONS) {
    expect(can(null, permission)).toBe(false);
    expect(canSomewhere(null, permission)).toBe(false);
  }
});

test('a role held for all missions answers for each and for the whole ledger', () => {
  for (const role of ROLES) {
    for (const permission of PERMISSIONS) {
      const isGiven = ROLE_PERMISSIONS[role].includes(permission);
      const person = holding({ role, mission: null });
      expect([can(person, permission), can(person, permission, 'unmil')]).toEqual([isGiven, isGiven]);
    }
  }
});

test('a role held for one mission answers for that mission only', () => {
  const person = holding({ role: 'mission_manager', mission: 'unmil' });
  expect(can(person, 'import:revert', 'unmil')).toBe(true);
  expect(can(person, 'import:revert', 'unmit')).toBe(false);
  expect(can(person, 'import:revert')).toBe(false);
  expect(canSomewhere(person, 'import:revert')).toBe(true);
  expect(canSomewhere(person, 'user:manage')).toBe(false);
});

test('roles add up', () => {
  const person = holding({ role: 'donor', mission: null }, { role: 'mission_editor', mission: 'unmit' });
  expect(can(person, 'ledger:read')).toBe(true);
  expect(can(person, 'mission:edit', 'unmit')).toBe(true);
  expect(can(person, 'mission:edit', 'unmil')).toBe(false);
});

test('only administrators manage people', () => {
  const able = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes('user:manage'));
  expect(able).toEqual(['admin']);
});
