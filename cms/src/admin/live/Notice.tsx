import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Clock, Information, WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';

const kinds = {
  good: { Icon: CheckCircle, fill: 'success600', background: undefined },
  waiting: { Icon: Clock, fill: 'primary600', background: undefined },
  plain: { Icon: Information, fill: 'neutral500', background: undefined },
  warning: { Icon: WarningCircle, fill: 'warning600', background: 'warning100' },
  bad: { Icon: WarningCircle, fill: 'danger600', background: 'danger100' },
} as const;

export type NoticeKind = keyof typeof kinds;

/** A status sentence with an icon whose shape says the same. */
export function Notice({ kind, children }: { kind: NoticeKind; children: ReactNode }) {
  const { Icon, fill, background } = kinds[kind];
  return (
    <Box width="100%" hasRadius {...(background && { background, padding: 3 })}>
      <Flex gap={2} alignItems="flex-start">
        <Box shrink={0} paddingTop="2px">
          <Icon fill={fill} width="1.6rem" height="1.6rem" aria-hidden />
        </Box>
        {/* Large text: a word is broken before it is cut off. */}
        <Typography
          tag="p"
          variant="omega"
          textColor="neutral800"
          style={{ minWidth: 0, overflowWrap: 'break-word' }}
        >
          {children}
        </Typography>
      </Flex>
    </Box>
  );
}
