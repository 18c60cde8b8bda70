import { useTranslation } from 'react-i18next';
import type { UserAnswer } from '#app/auth/user-actions.server.ts';
import { StatusWord } from '#app/components/kit/status-word.tsx';
import { Table } from '#app/components/kit/table.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { User } from '#app/view-models/people.ts';
import { useGrantText } from './auth-text.ts';
import { UserChanges } from './user-changes.tsx';

type UserTableProps = {
  readonly users: readonly User[];
  readonly missions: readonly string[];
  readonly answer: UserAnswer | undefined;
};

export function UserTable({ users, missions, answer }: UserTableProps) {
  const { t } = useTranslation('auth');
  const columns = [
    { label: t('users.person') },
    { label: t('users.roles') },
    { label: t('users.state') },
    { label: t('users.lastSignIn') },
    { label: t('users.change') },
  ];
  return (
    <Table caption={t('users.title')} isCaptionHidden columns={columns} hasBlocks>
      {users.map((user) => (
        <UserRow
          key={user.id}
          user={user}
          missions={missions}
          answer={answer?.user === user.id ? answer : undefined}
        />
      ))}
    </Table>
  );
}

type UserRowProps = {
  readonly user: User;
  readonly missions: readonly string[];
  readonly answer: UserAnswer | undefined;
};

function UserRow({ user, missions, answer }: UserRowProps) {
  const { t } = useTranslation('auth');
  const format = useFormat();
  const { name, email, deactivatedAt, hasTwoFactor, lastSignedInAt } = user;
  return (
    <tr>
      <th scope="row" data-label={t('users.person')}>
        {name}
        <br />
        <span className="quiet small">{email}</span>
      </th>
      <td data-label={t('users.roles')}>
        <GrantList user={user} />
      </td>
      <td data-label={t('users.state')}>
        <StatusWord tone={deactivatedAt === null ? 'good' : 'neutral'}>
          {deactivatedAt === null
            ? t('users.active')
            : t('users.closed', { date: format.day(deactivatedAt) })}
        </StatusWord>
        <br />
        <span className="quiet small">{t(hasTwoFactor ? 'users.twoFactor' : 'users.noTwoFactor')}</span>
      </td>
      <td data-label={t('users.lastSignIn')}>
        {lastSignedInAt === null ? t('users.never') : format.timestamp(lastSignedInAt)}
      </td>
      <td data-label={t('users.change')}>
        <UserChanges user={user} missions={missions} errors={answer?.errors} />
      </td>
    </tr>
  );
}

function GrantList({ user: { grants } }: { readonly user: User }) {
  const { t } = useTranslation('auth');
  const grantText = useGrantText();
  if (grants.length === 0) return t('users.noRoles');
  return (
    <ul>
      {grants.map((grant) => (
        <li key={grantText(grant)}>{grantText(grant)}</li>
      ))}
    </ul>
  );
}
