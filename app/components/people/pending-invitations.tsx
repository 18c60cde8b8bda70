import { useTranslation } from 'react-i18next';
import { Table } from '#app/components/kit/table.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { PendingInvitation } from '#app/view-models/people.ts';
import { useGrantText } from './auth-text.ts';

export function PendingInvitations({ invitations }: { readonly invitations: readonly PendingInvitation[] }) {
  const { t } = useTranslation('auth');
  const grantText = useGrantText();
  const format = useFormat();
  if (invitations.length === 0) return <p>{t('users.pending.none')}</p>;
  const columns = [
    { label: t('users.pending.email') },
    { label: t('field.role') },
    { label: t('users.pending.until') },
  ];
  return (
    <Table caption={t('users.pending')} isCaptionHidden columns={columns} hasBlocks>
      {invitations.map((invitation) => (
        <tr key={invitation.id}>
          <th scope="row" data-label={t('users.pending.email')}>
            {invitation.email}
          </th>
          <td data-label={t('field.role')}>{grantText(invitation)}</td>
          <td data-label={t('users.pending.until')}>{format.timestamp(invitation.expiresAt)}</td>
        </tr>
      ))}
    </Table>
  );
}
