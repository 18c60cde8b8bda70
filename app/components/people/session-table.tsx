import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/kit/button.tsx';
import { StatusWord } from '#app/components/kit/status-word.tsx';
import { Table } from '#app/components/kit/table.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { SessionEntry } from '#app/view-models/people.ts';

type SessionTableProps = { readonly sessions: readonly SessionEntry[]; readonly ownId: string };

export function SessionTable({ sessions, ownId }: SessionTableProps) {
  const { t } = useTranslation('auth');
  const format = useFormat();
  const columns = [
    { label: t('account.sessions.device') },
    { label: t('account.sessions.address') },
    { label: t('account.sessions.since') },
    { label: t('account.sessions.until') },
    { label: t('account.sessions.action') },
  ];
  return (
    <Table caption={t('account.sessions')} isCaptionHidden columns={columns} hasBlocks>
      {sessions.map(({ id, userAgent, ipAddress, createdAt, expiresAt }) => (
        <tr key={id}>
          <td data-label={t('account.sessions.device')}>{userAgent || t('account.unknown')}</td>
          <td data-label={t('account.sessions.address')}>{ipAddress || t('account.unknown')}</td>
          <td data-label={t('account.sessions.since')}>{format.timestamp(createdAt)}</td>
          <td data-label={t('account.sessions.until')}>{format.timestamp(expiresAt)}</td>
          <td data-label={t('account.sessions.action')}>
            {id === ownId ? (
              <StatusWord tone="neutral">{t('account.sessions.this')}</StatusWord>
            ) : (
              <Form method="post">
                <input type="hidden" name="intent" value="end_session" />
                <Button name="session" value={id} variant="quiet" size="small">
                  {t('account.sessions.end')}
                </Button>
              </Form>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
