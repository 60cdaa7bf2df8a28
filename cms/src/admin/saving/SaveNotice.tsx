import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useAuth, useForm } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { Notice } from '../live/Notice.tsx';
import { LoginAgain } from './LoginAgain.tsx';
import { updateSaveState, useSaveState } from './save-state.ts';
import { markFormOpen } from './form-session.ts';
import { savingText } from '../messages/saving.ts';

/** Shows below Save and Publish why the last save was refused, and lets people log in again after their session. */
export function SaveNotice() {
  const { refused, isSessionOver, isAsking } = useSaveState();
  const isModified = useForm<boolean>('SaveNotice', ({ modified }) => modified);
  const account = useAuth('SaveNotice', ({ user }) => user && String(user.id));
  const { pathname } = useLocation();
  const isRefused = refused?.href === location.href;

  // The router's pathname lacks the panel's basename.
  useEffect(() => {
    markFormOpen(location.pathname, isModified, account);
  }, [pathname, isModified, account]);

  return (
    <>
      {isRefused && (
        // On a phone it lies over the form; large text must not cover all of it.
        <Box width="100%" maxHeight="30vh" overflow="auto">
          <Notice kind="bad">
            <Typography fontWeight="bold">{savingText('notSaved')}.</Typography> {refused.message}{' '}
            {isModified && savingText('kept')}
          </Notice>
        </Box>
      )}
      {isSessionOver && !isRefused && <Notice kind="warning">{savingText('sessionOver')}</Notice>}
      {isSessionOver && (
        <Flex width="100%" direction="column" alignItems="stretch">
          <Button
            variant="secondary"
            onClick={() => {
              updateSaveState({ isAsking: true });
            }}
          >
            {savingText('login')}
          </Button>
        </Flex>
      )}
      <LoginAgain
        isOpen={isAsking}
        onClose={() => {
          updateSaveState({ isAsking: false });
        }}
      />
    </>
  );
}
