import { Box, Field, Flex, IconButton, TextInput, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Cross, Drag, Pencil } from '@strapi/icons';
import { defaultLocale } from '@osiedle/shared';
import { useField } from '@strapi/strapi/admin';
import { useState, type PointerEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useFocusNearby } from '../dialog/focus-back.ts';
import { navigationText } from '../messages/navigation.ts';
import { useTarget } from '../text/links/use-target.ts';

export interface StoredLink {
  id?: number;
  link: string | null;
  nameDefault?: string | null;
  nameSecond?: string | null;
}

interface Props {
  /** Its path in the form: `menu.0`. */
  name: string;
  row: StoredLink;
  index: number;
  count: number;
  isDisabled: boolean;
  onMove: (to: number) => void;
  onRemove: () => void;
  onDrag: (event: PointerEvent<HTMLElement>) => void;
}

/** A link of the menu or the footer: its words, where it leads, and what can be done with it. */
export function NavigationRow({ name, row, index, count, isDisabled, onMove, onRemove, onDrag }: Props) {
  const href = row.link ?? '';
  const led = useTarget(href, defaultLocale);
  const words = useField<string | null>(`${name}.nameDefault`);
  const { error } = useField(`${name}.link`);
  const element = useFocusNearby<HTMLLIElement>();
  const [isRenaming, setIsRenaming] = useState(false);
  const title = typeof led === 'object' ? led.title : href;
  const own = row.nameDefault || title;
  const move = (to: number) => (event: { currentTarget: HTMLElement }) => {
    const button = event.currentTarget;
    if (to < 0 || to >= count) return;
    flushSync(() => onMove(to));
    // The browser forgets the focus of what it moves.
    button.focus();
  };
  const isOpen = isRenaming || words.error !== undefined;
  return (
    <Box
      tag="li"
      ref={element}
      data-field={name}
      background="neutral0"
      borderColor="neutral200"
      hasRadius
      padding={1}
    >
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Flex gap={2} flex="1 1 16rem" minWidth={0}>
          {!isDisabled && (
            <Box
              tag="span"
              aria-hidden
              title={navigationText('drag')}
              padding={2}
              onPointerDown={onDrag}
              style={{ cursor: 'grab', touchAction: 'none', display: 'inline-flex' }}
            >
              <Drag />
            </Box>
          )}
          <Box minWidth={0}>
            <Typography tag="p" fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
              {own}
            </Typography>
            <Below led={led} isRenamed={own !== title} title={title} />
          </Box>
        </Flex>
        {!isDisabled && (
          <Flex shrink={0}>
            <IconButton
              variant="ghost"
              label={navigationText('up', { name: own })}
              aria-disabled={index === 0}
              onClick={move(index - 1)}
            >
              <ArrowUp />
            </IconButton>
            <IconButton
              variant="ghost"
              label={navigationText('down', { name: own })}
              aria-disabled={index === count - 1}
              onClick={move(index + 1)}
            >
              <ArrowDown />
            </IconButton>
            <IconButton
              variant="ghost"
              label={navigationText('rename', { name: own })}
              aria-expanded={isOpen}
              onClick={() => setIsRenaming(!isRenaming)}
            >
              <Pencil />
            </IconButton>
            <IconButton variant="ghost" label={navigationText('remove', { name: own })} onClick={onRemove}>
              <Cross />
            </IconButton>
          </Flex>
        )}
      </Flex>
      {error && (
        <Typography tag="p" variant="pi" textColor="danger600" padding={2} role="alert">
          {error}
        </Typography>
      )}
      {isOpen && (
        <Flex gap={3} wrap="wrap" alignItems="flex-start" padding={2}>
          <WordsField
            name={`${name}.nameDefault`}
            label={navigationText('words')}
            hint={navigationText('wordsHint')}
          />
          <WordsField name={`${name}.nameSecond`} label={navigationText('wordsSecond')} />
        </Flex>
      )}
    </Box>
  );
}

interface BelowProps {
  led: ReturnType<typeof useTarget>;
  isRenamed: boolean;
  title: string;
}

/** What somebody needs to know of the target, below its words. */
function Below({ led, isRenamed, title }: BelowProps): ReactNode {
  const words =
    led === 'lost'
      ? navigationText('lost')
      : typeof led === 'object' && led.isDraft
        ? navigationText('draft')
        : isRenamed
          ? navigationText('leadsTo', { title })
          : '';
  return (
    words && (
      <Typography tag="p" variant="pi" textColor={led === 'lost' ? 'danger600' : 'neutral600'}>
        {words}
      </Typography>
    )
  );
}

function WordsField({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const { value, error, onChange } = useField<string | null>(name);
  return (
    <Box flex="1 1 20rem" minWidth={0} data-field={name}>
      <Field.Root name={name} {...(hint && { hint })} {...(error && { error })}>
        <Field.Label>{label}</Field.Label>
        <TextInput
          name={name}
          maxLength={255}
          value={value ?? ''}
          onChange={(event) => onChange(name, event.target.value || null)}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </Box>
  );
}
