import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { descriptionOf } from '@osiedle/shared';
import { useRef } from 'react';
import type { BinnedItem } from '../../bin/binned.ts';
import { useFocusNearby } from '../dialog/focus-back.ts';
import { binText } from '../messages/bin.ts';
import { dayWithMonth, panelLanguage } from '../messages/format.ts';
import type { Bin } from './use-bin.ts';

/** One thing in the bin: what it is, who deleted it and when, and what can be done. */
export function BinnedRow({ item, bin }: { item: BinnedItem; bin: Bin }) {
  const row = useFocusNearby<HTMLLIElement>();
  // The buttons stay as they are meanwhile: the pressed one keeps the focus.
  const isBusy = useRef(false);
  const title = item.title || binText('untitled');
  const act = async (work: (one: BinnedItem) => Promise<void>): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    await work(item);
    isBusy.current = false;
  };
  return (
    <Box tag="li" ref={row} padding={4} borderColor="neutral150" style={{ borderWidth: '0 0 1px' }}>
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Box flex="1 1 26rem" minWidth={0} style={{ overflowWrap: 'anywhere' }}>
          <Typography tag="p" variant="omega" fontWeight="bold" textColor="neutral800">
            {title}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral700">
            {kindOf(item)}. {deletedOf(item)} {binText('until', { date: dayWithMonth(item.until) })}
          </Typography>
        </Box>
        <Flex gap={2} wrap="wrap">
          <Button
            variant="secondary"
            aria-label={binText('restoreTitle', { title })}
            onClick={() => void act(bin.restore)}
          >
            {binText('restore')}
          </Button>
          <Button
            variant="danger-light"
            aria-label={binText('forgetTitle', { title })}
            onClick={() => void act(bin.forget)}
          >
            {binText('forget')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}

function kindOf({ type, locales }: BinnedItem): string {
  const kind = type ? descriptionOf(type).words[panelLanguage()].one : binText('file');
  return locales.length > 0 ? `${kind} (${locales.join(', ')})` : kind;
}

function deletedOf({ at, name, isOwn }: BinnedItem): string {
  if (isOwn) return binText('deletedByYou', { since: at });
  return name ? binText('deletedBy', { since: at, name }) : binText('deleted', { since: at });
}
