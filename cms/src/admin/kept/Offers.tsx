import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Clock, Information } from '@strapi/icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { keptText } from '../messages/kept.ts';
import type { KeptText } from './kept-text.ts';
import { keptSummary } from './summary.ts';

interface Props {
  offers: KeptText[];
  /** What was done with the last of them. */
  done: 'restored' | 'discarded' | undefined;
  isSavedSince: (text: KeptText) => boolean;
  onRestore: (text: KeptText) => void;
  onDiscard: (text: KeptText) => void;
  onUndo: () => void;
}

/** What was not saved the last time, above the form: a line for each, with what it would bring back. */
export function Offers({ offers, done, isSavedSince, onRestore, onDiscard, onUndo }: Props) {
  const said = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone.
  useEffect(() => {
    if (done) said.current?.focus();
  }, [done]);
  if (offers.length === 0 && !done) return null;
  return (
    <Flex
      tag="section"
      aria-label={keptText('title')}
      direction="column"
      alignItems="stretch"
      gap={2}
      paddingBottom={4}
    >
      {done && (
        <Bar
          Icon={Information}
          buttons={
            done === 'discarded' && (
              <Button size="S" variant="tertiary" onClick={onUndo}>
                {keptText('undo')}
              </Button>
            )
          }
        >
          <Typography tag="p" role="status" tabIndex={-1} ref={said} textColor="neutral800" style={noOutline}>
            {keptText(done)}
          </Typography>
        </Bar>
      )}
      {offers.map((text) => (
        <Bar
          key={text.id}
          Icon={Clock}
          buttons={
            <>
              <Button size="S" variant="secondary" onClick={() => onRestore(text)}>
                {keptText('restore')}
              </Button>
              <Button size="S" variant="tertiary" onClick={() => onDiscard(text)}>
                {keptText('discard')}
              </Button>
            </>
          }
        >
          <Short text={text} />
          {isSavedSince(text) && (
            <Typography tag="p" variant="pi" textColor="neutral800">
              {keptText('savedSince')}
            </Typography>
          )}
        </Bar>
      ))}
    </Flex>
  );
}

/** It only takes the focus to be read out. */
const noOutline = { outline: 'none' };

function Bar({ Icon, buttons, children }: { Icon: typeof Clock; buttons: ReactNode; children: ReactNode }) {
  return (
    <Box background="primary100" borderColor="primary200" hasRadius padding={3}>
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Flex gap={2} alignItems="flex-start" flex="1 1 26rem" minWidth={0}>
          <Box shrink={0} paddingTop="2px">
            <Icon fill="primary600" width="1.6rem" height="1.6rem" aria-hidden />
          </Box>
          <Box minWidth={0}>{children}</Box>
        </Flex>
        {buttons && (
          <Flex gap={2} wrap="wrap">
            {buttons}
          </Flex>
        )}
      </Flex>
    </Box>
  );
}

/** When it was typed, and the fields that it would bring back. */
function Short({ text }: { text: KeptText }) {
  const { fields, more } = keptSummary(text);
  const since = new Date(text.at).toISOString();
  return (
    <Typography tag="p" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
      <Typography fontWeight="bold">
        {keptText(text.entry === 'new' ? 'entry' : 'changes', { since })}
      </Typography>{' '}
      {fields.map(({ label, excerpt }, index) => (
        <span key={label}>
          {index > 0 && ', '}
          {label}
          {excerpt && ` „${excerpt}”`}
        </span>
      ))}
      {more > 0 && ` ${keptText('more', { count: more })}`}
    </Typography>
  );
}
