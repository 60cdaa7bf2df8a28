import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { linkText } from '../../messages/links.ts';
import type { LinkOption } from './options.ts';

interface Props {
  id: string;
  option: LinkOption;
  isActive: boolean;
  onChoose: () => void;
}

/** One of the things that a link can lead to. */
export function OptionRow({ id, option, isActive, onChoose }: Props) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <Box
      tag="li"
      ref={row}
      id={id}
      role="option"
      aria-selected={isActive}
      background={isActive ? 'primary100' : 'neutral0'}
      paddingTop={2}
      paddingBottom={2}
      paddingLeft={3}
      paddingRight={3}
      cursor="pointer"
      // The field keeps the focus.
      onMouseDown={(event: { preventDefault(): void }) => event.preventDefault()}
      onClick={onChoose}
    >
      <TargetWords option={option} />
    </Box>
  );
}

/** A title, and what tells it from others. */
export function TargetWords({ option: { title, detail, isDraft } }: { option: LinkOption }) {
  return (
    <Flex direction="column" alignItems="flex-start" minWidth={0}>
      <Typography
        tag="span"
        variant="omega"
        fontWeight="semiBold"
        textColor="neutral800"
        style={{ overflowWrap: 'anywhere' }}
      >
        {title || linkText('untitled')}
      </Typography>
      <Flex tag="span" gap={2} wrap="wrap">
        <Typography tag="span" variant="pi" textColor="neutral600">
          {detail}
        </Typography>
        {isDraft && <Badge>{linkText('draft')}</Badge>}
      </Flex>
    </Flex>
  );
}
