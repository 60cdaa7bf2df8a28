import { Box, Button, Field, Flex, Modal, Typography } from '@strapi/design-system';
import { defaultLocale, isLocale } from '@osiedle/shared';
import { useId, useRef, useState } from 'react';
import { linkText } from '../../messages/links.ts';
import { LeadsTo } from './LeadsTo.tsx';
import { LinkPicker } from './LinkPicker.tsx';
import type { LinkOption } from './options.ts';
import { useTarget } from './use-target.ts';

export interface LinkDialogProps {
  /** The link that is changed, and its words; an empty `href` for a new one. */
  initial: { href: string; text: string };
  /** The language of the text. */
  locale?: string | undefined;
  /** `text` is what to insert where no words are selected. */
  onChoose: (link: { href: string; text?: string }) => void;
  /** Takes the link off its words. */
  onRemove?: (() => void) | undefined;
  onClose: () => void;
}

/** Asks where a link shall lead: to an entry or a file, by letters of its name, or to an address. One choice, and it closes. */
export function LinkDialog({ initial, locale, onChoose, onRemove, onClose }: LinkDialogProps) {
  const language = isLocale(locale) ? locale : defaultLocale;
  const led = useTarget(initial.href, language);
  // An address can be corrected; of a reference nobody can read anything.
  const [typed, setTyped] = useState(() =>
    /^(?:https?|mailto|tel):/i.test(initial.href) ? initial.href.replace(/^(?:mailto|tel):/i, '') : '',
  );
  const [hintId, box] = [useId(), useRef<HTMLInputElement>(null)];
  const choose = ({ href, title }: LinkOption): void =>
    onChoose({ href, ...(initial.text ? {} : { text: title }) });

  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content
        aria-describedby={undefined}
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          box.current?.focus();
          box.current?.select();
        }}
      >
        <Modal.Header closeLabel={linkText('cancel')}>
          <Modal.Title>{linkText('title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {initial.text && (
              <Typography tag="p" variant="omega" fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
                {initial.text}
              </Typography>
            )}
            {initial.href && led !== 'address' && (
              <Box>
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {linkText('whereNow')}
                </Typography>
                <LeadsTo href={initial.href} led={led} />
              </Box>
            )}
            <Field.Root>
              <Field.Label>{linkText('where')}</Field.Label>
              <Typography tag="p" id={hintId} variant="pi" textColor="neutral600">
                {linkText('hint')}
              </Typography>
              <LinkPicker
                isAlwaysOpen
                inputRef={box}
                describedBy={hintId}
                typed={typed}
                offer="anything"
                locale={language}
                onType={setTyped}
                onChoose={choose}
              />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {linkText(initial.href ? 'keep' : 'cancel')}
          </Button>
          {onRemove && (
            <Button variant="danger-light" onClick={onRemove}>
              {linkText('remove')}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
