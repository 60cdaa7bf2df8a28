import { Box, Button, Field, Flex } from '@strapi/design-system';
import { useField, useFocusInputField } from '@strapi/strapi/admin';
import { defaultLocale } from '@osiedle/shared';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { linkText } from '../../messages/links.ts';
import type { InputProps } from '../input-props.ts';
import { LeadsTo } from './LeadsTo.tsx';
import { LinkPicker } from './LinkPicker.tsx';
import { acceptedAddress, type Offer } from './options.ts';
import { useTarget } from './use-target.ts';

/** A field that holds a link: it shows where that leads, and offers entries, files and sections by letters of their names. */
export function LinkField({
  name,
  label,
  labelAction,
  hint,
  required = false,
  disabled = false,
}: InputProps) {
  const { value, error, onChange } = useField<string | null>(name);
  const href = value ?? '';
  const offer: Offer = /(?:^|\.)entry$/.test(name) ? 'entries' : 'pages';
  // Fields with links are shared by both languages.
  const led = useTarget(href, defaultLocale);
  const id = useId();
  const [box, change] = [useRef<HTMLInputElement>(null), useRef<HTMLButtonElement>(null)];
  const focusByError = useFocusInputField<HTMLInputElement>(name);
  const isNamed = led !== 'address' && href !== '';
  /** Somebody looks for another target; the old one stays until there is one. */
  const [isChanging, setIsChanging] = useState(false);
  // Strapi puts the number of characters that a column takes before the hint.
  const words: ReactNode = Array.isArray(hint) ? (hint as ReactNode[]).at(-1) : hint;
  /** What takes the place of the element that had the focus. */
  const next = useRef<'box' | 'change'>();
  useEffect(() => {
    const target = next.current === 'box' ? box.current : next.current === 'change' ? change.current : null;
    if (!target) return;
    next.current = undefined;
    target.focus();
  });
  const set = (to: string | null, focus?: 'box' | 'change'): void => {
    next.current = focus;
    onChange(name, to);
  };
  const settle = (focus?: 'change'): void => {
    next.current = focus;
    setIsChanging(false);
  };

  return (
    <Field.Root {...{ id, name, hint: words, required }} {...(error && { error })}>
      {label && <Field.Label action={labelAction}>{label}</Field.Label>}
      {isNamed && !isChanging ? (
        <Box
          hasRadius
          borderColor="neutral200"
          background={disabled ? 'neutral150' : 'neutral0'}
          padding={3}
          role="group"
          aria-labelledby={`${id}-label`}
        >
          <Flex gap={3} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
            <Box flex="1 1 14rem" minWidth={0}>
              <LeadsTo href={href} led={led} />
            </Box>
            {!disabled && (
              <Flex gap={2} wrap="wrap">
                <Button
                  ref={change}
                  size="S"
                  variant="tertiary"
                  onClick={() => {
                    next.current = 'box';
                    setIsChanging(true);
                  }}
                >
                  {linkText('change')}
                </Button>
                <Button size="S" variant="ghost" onClick={() => set(null, 'box')}>
                  {linkText('clear')}
                </Button>
              </Flex>
            )}
          </Flex>
        </Box>
      ) : (
        <Box
          onKeyDown={(event: { key: string }) => {
            if (event.key === 'Escape' && isNamed) settle('change');
          }}
          onBlur={(event) => {
            if (event.currentTarget.contains(event.relatedTarget)) return;
            settle();
            // What people write without its scheme.
            const address = acceptedAddress(href, offer);
            if (address && address.href !== href) set(address.href);
          }}
        >
          <LinkPicker
            inputRef={(element) => {
              (box as { current: HTMLInputElement | null }).current = element;
              if (typeof focusByError === 'function') focusByError(element);
              else if (focusByError) (focusByError as { current: HTMLInputElement | null }).current = element;
            }}
            typed={isNamed ? '' : href}
            opensAtOnce={isChanging}
            offer={offer}
            locale={defaultLocale}
            disabled={disabled}
            describedBy={error ? `${id}-error` : words ? `${id}-hint` : undefined}
            onType={(text) => set(text || null)}
            onChoose={(option) => {
              setIsChanging(false);
              set(option.href, 'change');
            }}
          />
        </Box>
      )}
      <Field.Hint />
      <div aria-live="polite">
        <Field.Error />
      </div>
    </Field.Root>
  );
}
