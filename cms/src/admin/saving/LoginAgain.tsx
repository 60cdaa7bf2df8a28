import { Button, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { useAuth, useNotification } from '@strapi/strapi/admin';
import { type FormEvent, useState } from 'react';
import { useFocusBack } from '../dialog/focus-back.ts';
import { updateSaveState, setSessionOver } from './save-state.ts';
import { savingText } from '../messages/saving.ts';

interface Props {
  isOpen: boolean;
  onClose: () => void;
}

/** Logs the same person in again without leaving the form. */
export function LoginAgain({ isOpen, onClose }: Props) {
  const login = useAuth('LoginAgain', (auth) => auth.login);
  const email = useAuth('LoginAgain', (auth) => auth.user?.email) ?? '';
  const { toggleNotification } = useNotification();
  const giveFocusBack = useFocusBack(isOpen);
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string>();
  const [isAsking, setIsAsking] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // For React the dialog is part of the entry's form, though not in the DOM.
    event.stopPropagation();
    setIsAsking(true);
    // A short session: only the login page offers to remember people.
    const answer = await login({ email, password, rememberMe: false });
    setIsAsking(false);
    setPassword('');
    if ('error' in answer) {
      setFault(savingText(faultOf(answer.error as { status?: number })));
      return;
    }
    setFault(undefined);
    updateSaveState({ refused: undefined });
    setSessionOver(false);
    toggleNotification({ type: 'success', message: savingText('loggedIn') });
  };

  return (
    <Modal.Root open={isOpen} onOpenChange={onClose}>
      <Modal.Content aria-describedby={undefined} onCloseAutoFocus={giveFocusBack}>
        <form onSubmit={(event) => void submit(event)}>
          <Modal.Header closeLabel={savingText('later')}>
            <Modal.Title>{savingText('login')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography tag="p">{savingText('loginWhy')}</Typography>
              <Field.Root name="login-email">
                <Field.Label>{savingText('email')}</Field.Label>
                <TextInput value={email} readOnly autoComplete="username" />
              </Field.Root>
              <Field.Root name="login-password" {...(fault && { error: fault })}>
                <Field.Label>{savingText('password')}</Field.Label>
                <TextInput
                  type="password"
                  autoFocus
                  autoComplete="current-password"
                  value={password}
                  onChange={(event) => {
                    setPassword(event.target.value);
                  }}
                />
                <Field.Error />
              </Field.Root>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Modal.Close>
              <Button variant="tertiary">{savingText('later')}</Button>
            </Modal.Close>
            <Button type="submit" loading={isAsking} disabled={password === ''}>
              {savingText('submit')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

function faultOf({ status }: { status?: number }) {
  if (status === 400 || status === 401) return 'wrongPassword';
  if (status === 429) return 'tooMany';
  return status === undefined ? 'noLine' : 'busy';
}
