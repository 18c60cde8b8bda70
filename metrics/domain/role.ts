/** What a signed-in person may be. One person may hold several roles, each for one mission or for all of them. */
export const ROLES = [
  'mission_editor',
  'mission_manager',
  'donor',
  'oversight',
  'host_reviewer',
  'publisher',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

/** A role held for one mission (`mission`: its slug) or for all of them (null). */
export type RoleGrant = { readonly role: Role; readonly mission: string | null };

export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}
