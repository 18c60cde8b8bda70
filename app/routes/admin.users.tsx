import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guardAction, guardLoader } from '#app/auth/guard.server.ts';
import {
  answerUsers,
  changeUsers,
  refuseLastAdministrator,
  type UserAnswer,
  UserForm,
} from '#app/auth/user-actions.server.ts';
import { Page, Section } from '#app/components/kit/page.tsx';
import { InviteForm } from '#app/components/people/invite-form.tsx';
import { PendingInvitations } from '#app/components/people/pending-invitations.tsx';
import { UserAnswerNotice } from '#app/components/people/user-answer-notice.tsx';
import { UserTable } from '#app/components/people/user-table.tsx';
import { readForm } from '#app/http/read-form.ts';
import { pageMeta } from '#app/i18n/page-meta.ts';
import { getUsersPage } from '#app/services/people/get-users-page.ts';

export { noStore as headers } from '#app/http/no-store.ts';

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, (t) => ({ title: t('users.title', { ns: 'auth' }) }));

export const loader = guardLoader({ permission: 'user:manage' }, ({ ledger }) =>
  ledger.database.write(getUsersPage),
);

export const action = guardAction({ permission: 'user:manage' }, async ({ request, ledger, actor }) => {
  const reading = await readForm(UserForm, request);
  if (!reading.ok) return answerUsers({ user: reading.fields.user ?? null, errors: reading.errors });
  const form = reading.value;
  const { publicUrl } = ledger.settings;
  const answer = await ledger.database
    .write((tx) => changeUsers(tx, { form, actor, publicUrl }))
    .catch(refuseLastAdministrator('user' in form ? form.user : null));
  return answerUsers(answer);
});

export default function Users() {
  const { t } = useTranslation('auth');
  const { users, invitations, missions } = useLoaderData<typeof loader>();
  const answer = useActionData<UserAnswer>();
  return (
    <Page title={t('users.title')} lede={t('users.lede')}>
      <UserAnswerNotice answer={answer} />
      <UserTable users={users} missions={missions} answer={answer} />
      <Section id="invite" title={t('users.invite')} intro={t('users.invite.intro')}>
        <InviteForm missions={missions} errors={answer?.user === null ? answer.errors : undefined} />
      </Section>
      <Section id="pending" title={t('users.pending')}>
        <PendingInvitations invitations={invitations} />
      </Section>
    </Page>
  );
}
