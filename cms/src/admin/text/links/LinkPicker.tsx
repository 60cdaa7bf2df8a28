import { Box, Field, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import type { Locale } from '@osiedle/shared';
import { useId, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { linkText } from '../../messages/links.ts';
import type { LinkOption, Offer } from './options.ts';
import { OptionRow } from './OptionRow.tsx';
import { useOptions } from './use-options.ts';

interface Props {
  /** The label, where it is not that of the field around. */
  label?: ReactNode;
  'aria-label'?: string | undefined;
  typed: string;
  offer: Offer;
  locale: Locale;
  disabled?: boolean | undefined;
  describedBy?: string | undefined;
  /** Whether suggestions stay there. */
  isAlwaysOpen?: boolean;
  /** Whether suggestions are there before anybody has typed. Otherwise a walk by Tab would move the form about. */
  opensAtOnce?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  onType: (text: string) => void;
  onChoose: (option: LinkOption) => void;
}

const placeholders = {
  anything: 'placeholder',
  pages: 'placeholderPage',
  entries: 'placeholderEntry',
} as const;

/** A field that offers what fits its letters: the pattern “combobox” of ARIA, its list below it in the page. */
export function LinkPicker(props: Props) {
  const {
    typed,
    offer,
    locale,
    isAlwaysOpen = false,
    opensAtOnce = false,
    onType,
    onChoose,
    inputRef = null,
  } = props;
  const id = useId();
  const [isFocused, setIsFocused] = useState(false);
  const [isShut, setIsShut] = useState(!opensAtOnce);
  const isOpen = isAlwaysOpen || (isFocused && !isShut);
  const { options, state } = useOptions(typed, offer, locale, isOpen);
  const [active, setActive] = useState(-1);
  const current = options[Math.min(active, options.length - 1)];
  const hasList = isOpen && options.length > 0;

  const move = (step: number): void => {
    setIsShut(false);
    const count = options.length;
    if (count > 0)
      setActive((from) =>
        from < 0 ? (step > 0 ? 0 : count - 1) : (Math.min(from, count - 1) + step + count) % count,
      );
  };
  const press = (event: KeyboardEvent): void => {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') move(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Enter') {
      const chosen = current ?? options[0];
      if (isOpen && chosen && (current || typed.trim())) onChoose(chosen);
    } else if (key === 'Escape' && hasList && !isAlwaysOpen) setIsShut(true);
    else return;
    // Neither the form nor the dialog has a part in these keys.
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Box
      onFocus={() => setIsFocused(true)}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setIsFocused(false);
        setIsShut(true);
      }}
    >
      <Field.Input
        ref={inputRef}
        role="combobox"
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={props['aria-label']}
        aria-expanded={hasList}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={hasList && current ? `${id}-${options.indexOf(current)}` : undefined}
        aria-describedby={props.describedBy}
        disabled={props.disabled ?? false}
        placeholder={linkText(placeholders[offer])}
        value={typed}
        onChange={(event) => {
          setIsShut(false);
          setActive(-1);
          onType(event.target.value);
        }}
        onKeyDown={press}
        onClick={() => setIsShut(false)}
      />
      <Box hidden={!isOpen} paddingTop={1}>
        {hasList && typed === '' && (
          <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2} paddingBottom={1}>
            {linkText('recent')}
          </Typography>
        )}
        <Flex
          tag="ul"
          id={`${id}-list`}
          role="listbox"
          aria-label={linkText('results')}
          direction="column"
          alignItems="stretch"
          hasRadius
          borderColor={hasList ? 'neutral200' : 'neutral0'}
          maxHeight="min(32rem, 50vh)"
          overflow="auto"
        >
          {isOpen &&
            options.map((option, index) => (
              <OptionRow
                key={option.href}
                id={`${id}-${index}`}
                option={option}
                isActive={option === current}
                onChoose={() => onChoose(option)}
              />
            ))}
        </Flex>
        <Typography tag="p" variant="pi" textColor="neutral600" role="status" paddingTop={1}>
          {isOpen && state === 'ready' && options.length > 0 ? (
            <VisuallyHidden>{linkText('found', { count: options.length })}</VisuallyHidden>
          ) : (
            isOpen && stateWords(state, offer, typed)
          )}
        </Typography>
      </Box>
    </Box>
  );
}

function stateWords(state: ReturnType<typeof useOptions>['state'], offer: Offer, typed: string): string {
  if (state === 'searching') return linkText('searching');
  if (state === 'unreachable') return linkText('unreachable');
  return typed ? linkText(offer === 'entries' ? 'nothingEntry' : 'nothing') : '';
}
