/** Who may do what: one table, no exceptions elsewhere. Pure, so that pages can ask it too. */
import type { Role, RoleGrant } from '#metrics/domain/role.ts';

export const PERMISSIONS = [
  'ledger:read',
  'import:create',
  'import:revert',
  'assess:create',
  'assess:recompute',
  'mission:edit',
  'audit:read',
  'user:manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  mission_editor: ['ledger:read', 'import:create', 'mission:edit'],
  mission_manager: ['ledger:read', 'import:create', 'import:revert', 'assess:create', 'mission:edit'],
  donor: ['ledger:read'],
  oversight: ['ledger:read', 'assess:create', 'assess:recompute', 'audit:read'],
  host_reviewer: ['ledger:read'],
  publisher: ['ledger:read'],
  admin: PERMISSIONS,
};

export type Principal = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly hasTwoFactor: boolean;
  readonly sessionId: string;
  readonly grants: readonly RoleGrant[];
};

/**
 * May this person do it — for that mission, or, when no mission is named, for the whole ledger?
 *
 * A role held for one mission never answers for the whole ledger: leaving the mission out asks for more, not less.
 */
export function can(
  principal: Pick<Principal, 'grants'> | null,
  permission: Permission,
  missionSlug: string | null = null,
): boolean {
  return holds(principal, permission, (grant) => grant.mission === null || grant.mission === missionSlug);
}

/** May this person do it for at least one mission? Opens a page; what is then done asks `can` again. */
export function canSomewhere(principal: Pick<Principal, 'grants'> | null, permission: Permission): boolean {
  return holds(principal, permission, () => true);
}

function holds(
  principal: Pick<Principal, 'grants'> | null,
  permission: Permission,
  covers: (grant: RoleGrant) => boolean,
): boolean {
  return principal?.grants.some((g) => ROLE_PERMISSIONS[g.role].includes(permission) && covers(g)) ?? false;
}
