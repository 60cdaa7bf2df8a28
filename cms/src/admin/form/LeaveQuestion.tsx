import { editorialTypes } from '@osiedle/shared';
import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useMatch } from 'react-router-dom';
import type { Blocker } from 'react-router-dom';
import { useFocusBack } from '../dialog/focus-back.ts';
import { isTextKept, keepOpenForm } from '../kept/open-form.ts';
import { formText } from '../messages/form.ts';
import { keptText } from '../messages/kept.ts';
import { goAfterSave, pressSave } from './onward.ts';
import { ownerOf } from './parts.ts';

interface Props {
  blocker: Extract<Blocker, { state: 'blocked' }>;
  /** Strapi's own: puts the form back. */
  onProceed: () => void;
  /** Strapi's own. */
  onStay: (isOpen: false) => void;
}

const isDraft = (uid: string) => (editorialTypes as string[]).includes(ownerOf(uid));

/** Asks somebody who leaves a form what shall become of the changes; another language is another form. */
export function LeaveQuestion({ blocker, onProceed, onStay }: Props) {
  const uid = useMatch('/content-manager/:kind/:uid/*')?.params.uid;
  const giveFocusBack = useFocusBack();
  const [isKept, setKept] = useState(isTextKept);
  // Before the answer: whoever leaves has the form put back first.
  useEffect(() => {
    void keepOpenForm().then(() => setKept(isTextKept()));
  }, []);
  const stay = () => {
    onStay(false);
  };
  return (
    <Dialog.Root open onOpenChange={stay}>
      <Dialog.Content onCloseAutoFocus={giveFocusBack}>
        <Dialog.Header>{formText('leave')}</Dialog.Header>
        <Dialog.Body>
          <Typography tag="p" textAlign="center">
            {uid && formText(isDraft(uid) ? 'leaveWhy' : 'leaveLive')} {isKept && keptText('leave')}
          </Typography>
        </Dialog.Body>
        <Dialog.Footer>
          <Flex direction="column" alignItems="stretch" gap={2} width="100%">
            {uid && (
              <Button
                fullWidth
                onClick={() => {
                  goAfterSave(blocker.location);
                  stay();
                  pressSave();
                }}
              >
                {formText('saveAndGo')}
              </Button>
            )}
            <Dialog.Cancel>
              <Button variant="tertiary" fullWidth>
                {formText('stay')}
              </Button>
            </Dialog.Cancel>
            <Button
              variant="danger-light"
              fullWidth
              onClick={() => {
                onProceed();
                blocker.proceed();
              }}
            >
              {formText(isKept ? 'leaveLater' : 'discard')}
            </Button>
          </Flex>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
