import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useAPIErrorHandler, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { InvitationState } from '../../accounts/invitation-routes.ts';
import type { Invitation } from '../../accounts/invite-by-mail.ts';
import { Notice } from '../live/Notice.tsx';
import { accountText } from '../messages/accounts.ts';
import { InvitationLink } from './InvitationLink.tsx';

interface Props {
  account: { id: number; email: string; updatedAt?: string };
  /** Whether the person at the panel may change accounts. */
  mayChange: boolean;
}

/** On the page of somebody who is invited and has not come yet: how their invitation is, and a new one. */
export function RenewInvitation({ account: { id, email, updatedAt }, mayChange }: Props) {
  const { get, post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [state, setState] = useState<InvitationState>();
  const [renewed, setRenewed] = useState<Invitation>();
  const [isRenewing, setIsRenewing] = useState(false);

  // Whoever changes an account may have ended its invitation.
  useEffect(() => {
    get<{ data: InvitationState }>(`/invitations/${id}`).then(
      ({ data }) => setState(data.data),
      () => setState(undefined),
    );
  }, [get, id, updatedAt]);

  const renew = async (): Promise<void> => {
    setIsRenewing(true);
    try {
      const { data } = await post<{ data: Invitation }>(`/invitations/${id}`, {});
      setRenewed(data.data);
    } catch (error) {
      const message = formatAPIError(error as Parameters<typeof formatAPIError>[0]);
      toggleNotification({ type: 'danger', message });
    }
    setIsRenewing(false);
  };

  if (!state?.isInvited) return null;
  const isOver = !state.until || new Date(state.until) <= new Date();
  return (
    <Box background="neutral0" hasRadius shadow="filterShadow" padding={6} marginBottom={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="delta" tag="h2">
          {accountText('invitation')}
        </Typography>
        {renewed ? (
          <InvitationLink invitation={renewed} />
        ) : (
          <Notice kind={isOver ? 'warning' : 'waiting'}>
            {isOver ? accountText('ended') : accountText('pending', { since: state.until })}
          </Notice>
        )}
        {mayChange && (
          <Flex gap={4} wrap="wrap">
            <Button variant="secondary" loading={isRenewing} onClick={() => void renew()}>
              {accountText('renew')}
            </Button>
            <Typography variant="pi" textColor="neutral600">
              {accountText(state.sendsMail ? 'renewByMail' : 'renewByHand', { email })}
            </Typography>
          </Flex>
        )}
      </Flex>
    </Box>
  );
}
