import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { pickersText } from '../../messages/pickers.ts';
import type { EntryWords as Props } from './describe-entry.ts';

/** A document's name with what tells it from others, and whether it is a draft. @param children the name as a link */
export function EntryName({ name, detail, isDraft, children }: Props & { children?: ReactNode }) {
  return (
    <Flex direction="column" alignItems="flex-start" minWidth={0}>
      <Flex gap={2} wrap="wrap" alignItems="baseline">
        {children ?? (
          <Typography textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
        )}
        {isDraft && (
          <Typography
            variant="pi"
            fontWeight="bold"
            textColor="secondary700"
            background="secondary100"
            paddingLeft={1}
            paddingRight={1}
            hasRadius
            title={pickersText('draftNote')}
          >
            {pickersText('draft')}
          </Typography>
        )}
      </Flex>
      {detail && (
        <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {detail}
        </Typography>
      )}
    </Flex>
  );
}
