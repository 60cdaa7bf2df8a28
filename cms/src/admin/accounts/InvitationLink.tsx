import { Field, Flex, TextInput } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useHref } from 'react-router-dom';
import type { Invitation } from '../../accounts/invite-by-mail.ts';
import { Notice, type NoticeKind } from '../live/Notice.tsx';
import { accountText } from '../messages/accounts.ts';

const kinds: Record<Invitation['mail'], NoticeKind> = {
  sent: 'good',
  later: 'warning',
  refused: 'bad',
  limited: 'warning',
  off: 'plain',
};

/** A new invitation: what became of its mail, and its link to pass on by hand. */
export function InvitationLink({ invitation }: { invitation: Invitation }) {
  const { email, mail, until, registrationToken } = invitation;
  const link = location.origin + useHref(`/auth/register?registrationToken=${registrationToken}`);
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();

  const copyLink = async (): Promise<void> => {
    const isCopied = await copy(link);
    toggleNotification({
      type: isCopied ? 'success' : 'warning',
      message: accountText(isCopied ? 'copied' : 'notCopied'),
    });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <div role="status">
        <Notice kind={kinds[mail]}>{accountText(mail, { email })}</Notice>
      </div>
      <Field.Root name="invitation-link" hint={accountText('linkHint', { since: until })}>
        <Field.Label>{accountText('link')}</Field.Label>
        <TextInput
          readOnly
          value={link}
          onFocus={({ target }) => {
            target.select();
          }}
          endAction={
            <Field.Action label={accountText('copy')} onClick={() => void copyLink()}>
              <Duplicate fill="neutral600" />
            </Field.Action>
          }
        />
        <Field.Hint />
      </Field.Root>
    </Flex>
  );
}
