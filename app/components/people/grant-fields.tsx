import { useTranslation } from 'react-i18next';
import { SelectField } from '#app/components/kit/field.tsx';
import type { FieldErrors } from '#app/http/read-form.ts';
import { ROLES } from '#metrics/domain/role.ts';
import { ROLE_TEXT, useFieldError } from './auth-text.ts';

type GrantFieldsProps = { readonly missions: readonly string[]; readonly errors: FieldErrors | undefined };

/** Which role, and for which mission. */
export function GrantFields({ missions, errors }: GrantFieldsProps) {
  const { t } = useTranslation('auth');
  const errorOf = useFieldError(errors);
  return (
    <>
      <SelectField
        name="role"
        label={t('field.role')}
        error={errorOf('role')}
        options={ROLES.map((role) => ({ value: role, label: t(ROLE_TEXT[role]) }))}
      />
      <SelectField
        name="mission"
        label={t('field.mission')}
        error={errorOf('mission')}
        options={[
          { value: '', label: t('field.mission.all') },
          ...missions.map((slug) => ({ value: slug, label: slug })),
        ]}
      />
    </>
  );
}
