import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import { useFocusBack } from '../dialog/focus-back.ts';
import { Notice } from '../live/Notice.tsx';
import { noticeText } from '../messages/notice.ts';
import type { SaveFault } from './save-fault.ts';

interface Props {
  title: string;
  intro: string;
  /** Whether something is written that closing would lose. */
  isTouched: boolean;
  onPublish: () => Promise<SaveFault | undefined>;
  onClose: () => void;
  children: (fault: SaveFault | undefined) => ReactNode;
}

/** A dialog that publishes at once what is written in it. Nothing that somebody has written is lost by a slip. */
export function SiteTopDialog({ title, intro, isTouched, onPublish, onClose, children }: Props) {
  const giveFocusBack = useFocusBack();
  const [fault, setFault] = useState<SaveFault>();
  const [isBusy, setIsBusy] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const close = (): void => {
    if (isTouched && !isAsking) setIsAsking(true);
    else onClose();
  };
  const publish = async (): Promise<void> => {
    setIsBusy(true);
    const refused = await onPublish();
    setIsBusy(false);
    setFault(refused);
  };
  const hasFieldFaults = fault && Object.keys(fault.fields).length > 0;
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && close()}>
      <Modal.Content aria-describedby={undefined} onCloseAutoFocus={giveFocusBack}>
        <Modal.Header closeLabel={noticeText('close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography tag="p" textColor="neutral700">
              {intro}
            </Typography>
            {children(fault)}
            <div role="alert">{fault && !hasFieldFaults && <Notice kind="bad">{fault.message}</Notice>}</div>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          {isAsking ? (
            <>
              <Button variant="danger-light" onClick={onClose}>
                {noticeText('discard')}
              </Button>
              <Button onClick={() => setIsAsking(false)}>{noticeText('goOn')}</Button>
            </>
          ) : (
            <>
              <Button variant="tertiary" onClick={close}>
                {noticeText('cancel')}
              </Button>
              <Button loading={isBusy} onClick={() => void publish()}>
                {noticeText('publish')}
              </Button>
            </>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
