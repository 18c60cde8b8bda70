import { useTranslation } from 'react-i18next';
import type { FieldErrors } from '#app/http/read-form.ts';
import { type AuthText, auth } from '#app/i18n/catalogs/en/auth.ts';
import type { Role, RoleGrant } from '#metrics/domain/role.ts';

export const ROLE_TEXT: Readonly<Record<Role, AuthText>> = {
  mission_editor: 'role.mission_editor',
  mission_manager: 'role.mission_manager',
  donor: 'role.donor',
  oversight: 'role.oversight',
  host_reviewer: 'role.host_reviewer',
  publisher: 'role.publisher',
  admin: 'role.admin',
};

/** "Mission editor, minujusth" or "Oversight, all missions". */
export function useGrantText(): (grant: RoleGrant) => string {
  const { t } = useTranslation('auth');
  return ({ role, mission }) => {
    const name = t(ROLE_TEXT[role]);
    return mission === null
      ? t('role.everywhere', { role: name })
      : t('role.forMission', { role: name, mission });
  };
}

/** The sentence of a field's error; undefined when the field is right. */
export function useFieldError(errors: FieldErrors | undefined): (field: string) => string | undefined {
  const { t } = useTranslation('auth');
  return (field) => {
    const key = errors?.[field];
    if (key === undefined) return undefined;
    return t(isAuthText(key) ? key : 'error.required');
  };
}

function isAuthText(key: string): key is AuthText {
  return Object.hasOwn(auth, key);
}
