import { Box, Field, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { ChevronDown, Plus } from '@strapi/icons';
import { autoUpdate, flip, offset, size, useFloating } from '@floating-ui/react-dom';
import { useCombobox } from 'downshift';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import type { Picking } from '../../../panel/picking.ts';
import { pickersText, type PickersMessageKey } from '../../messages/pickers.ts';
import { EntryName } from './EntryName.tsx';
import { describeEntry } from './describe-entry.ts';
import type { Candidate } from './relation-value.ts';
import { useFound } from './use-found.ts';
import type { RelationSource } from './use-relation-source.ts';

interface Props {
  id: string;
  source: RelationSource;
  picking: Picking;
  /** What is chosen, and so is not offered. */
  chosen: Candidate[];
  placeholder: string;
  isDisabled: boolean;
  describedBy: string | undefined;
  inputRef: RefObject<HTMLInputElement>;
  onPick: (one: Candidate) => void;
  /** Undefined for those who may not make a new one. */
  onNew: ((name: string) => void) | undefined;
}

/** The last option, with which a new document is made. */
const newOne = 'new';
type Option = Candidate | typeof newOne;

/** An input that finds documents by what is typed; Enter chooses the marked one, at first the first. */
export function EntryCombobox({ id, source, picking, chosen, onPick, onNew, ...field }: Props) {
  const { placeholder, isDisabled, describedBy, inputRef } = field;
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const found = useFound(source, picking, { text: text.trim(), isOpen: isAsked });
  const offered = (found?.candidates ?? []).filter(
    ({ documentId }) =>
      documentId !== source.documentId && !chosen.some((one) => one.documentId === documentId),
  );
  const isCurrent = found?.text === text.trim();
  const options: Option[] = [
    ...(found ? offered : []),
    ...(onNew && (found || text) ? [newOne] : []),
  ] as Option[];
  const leftoverId = useId();

  const pick = (option: Option): void => {
    if (option === newOne) onNew?.(text.trim());
    else onPick(option);
    setText('');
  };
  const {
    isOpen,
    highlightedIndex,
    closeMenu,
    getInputProps,
    getMenuProps,
    getItemProps,
    getToggleButtonProps,
  } = useCombobox<Option>({
    items: options,
    inputId: id,
    inputValue: text,
    selectedItem: null,
    defaultHighlightedIndex: 0,
    itemToString: () => '',
    itemToKey: (option) => (option === newOne || !option ? newOne : option.documentId),
    onIsOpenChange: ({ isOpen: next }) => setAsked(next ?? false),
    stateReducer: (state, { type, changes }) => {
      // Whoever leaves the field has not chosen; what was typed stays there to be seen.
      if (type === useCombobox.stateChangeTypes.InputBlur)
        return { ...state, isOpen: false, highlightedIndex: -1 };
      if (type === useCombobox.stateChangeTypes.InputKeyDownEscape && !state.isOpen) return state;
      return changes;
    },
    onStateChange: ({ type, selectedItem }) => {
      const { ItemClick, InputKeyDownEnter } = useCombobox.stateChangeTypes;
      if ((type === ItemClick || type === InputKeyDownEnter) && selectedItem) pick(selectedItem);
    },
  });
  // Enter right after the last letter means what is about to be found, not what the list still shows.
  const isEnterWaiting = useRef(false);
  const holdEnter = (event: KeyboardEvent): void => {
    isEnterWaiting.current = event.key === 'Enter' && isOpen && !isCurrent;
    // Enter would send the form.
    if (event.key === 'Enter') event.preventDefault();
    if (isEnterWaiting.current) Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
  };
  useEffect(() => {
    const [first] = options;
    if (!isCurrent || found.hasFailed || !isEnterWaiting.current || !first) return;
    isEnterWaiting.current = false;
    closeMenu();
    pick(first);
  });
  const { refs, floatingStyles } = useFloating({
    open: isOpen,
    strategy: 'fixed',
    placement: 'bottom-start',
    whileElementsMounted: autoUpdate,
    middleware: [offset(4), flip({ padding: 8 }), size({ padding: 8, apply: fit })],
  });
  const leftover = text.trim() !== '' && !isOpen;
  const state =
    isOpen && isCurrent && !found.hasFailed ? pickersText('found', { count: offered.length }) : '';

  return (
    <Box ref={refs.setReference} width="100%">
      <Field.Input
        {...getInputProps({
          id,
          ref: inputRef,
          disabled: isDisabled,
          placeholder,
          autoComplete: 'off',
          'aria-describedby': [describedBy, leftover && leftoverId].filter(Boolean).join(' ') || undefined,
          // Not by `onInputValueChange`, which comes too late for the caret.
          onChange: (event) => setText(event.currentTarget.value),
          onKeyDown: holdEnter,
        })}
        endAction={
          <button
            {...getToggleButtonProps({
              type: 'button',
              disabled: isDisabled,
              'aria-label': pickersText('show'),
            })}
            style={{ display: 'flex', padding: 0 }}
          >
            <ChevronDown aria-hidden fill="neutral500" />
          </button>
        }
      />
      {leftover && (
        <Typography
          tag="p"
          variant="pi"
          textColor="warning700"
          id={leftoverId}
          style={{ marginTop: '0.4rem' }}
        >
          {pickersText('leftover')}
        </Typography>
      )}
      <VisuallyHidden role="status">{state}</VisuallyHidden>
      {createPortal(
        <Box
          ref={refs.setFloating}
          background="neutral0"
          borderColor="neutral200"
          hasRadius
          shadow="filterShadow"
          padding={1}
          style={{ ...floatingStyles, zIndex: 500, overflowY: 'auto', display: isOpen ? 'block' : 'none' }}
        >
          <Box tag="ul" {...getMenuProps({}, { suppressRefError: true })}>
            {isOpen &&
              options.map((option, index) => (
                <Box
                  tag="li"
                  key={option === newOne ? newOne : option.documentId}
                  {...getItemProps({ item: option, index })}
                  background={index === highlightedIndex ? 'primary100' : 'neutral0'}
                  hasRadius
                  padding={2}
                  style={{ cursor: 'pointer' }}
                >
                  {option === newOne ? (
                    <Flex gap={2} alignItems="center">
                      <Plus aria-hidden fill="primary600" />
                      <Typography
                        textColor="primary600"
                        fontWeight="semiBold"
                        style={{ overflowWrap: 'anywhere' }}
                      >
                        {text.trim()
                          ? pickersText(`add_${picking.type}` as PickersMessageKey, { name: text.trim() })
                          : pickersText(`new_${picking.type}` as PickersMessageKey)}
                      </Typography>
                    </Flex>
                  ) : (
                    <EntryName {...describeEntry(option, picking)} />
                  )}
                </Box>
              ))}
            {isOpen && offered.length === 0 && (
              <Box tag="li" padding={2} role="presentation">
                <Typography textColor="neutral600">
                  {pickersText(!isCurrent ? 'searching' : found.hasFailed ? 'failed' : 'nothing')}
                </Typography>
              </Box>
            )}
          </Box>
        </Box>,
        document.body,
      )}
    </Box>
  );
}

/** As wide as the input; not higher than the window has room for. */
function fit({
  rects,
  availableHeight,
  elements,
}: {
  rects: { reference: { width: number } };
  availableHeight: number;
  elements: { floating: HTMLElement };
}): void {
  Object.assign(elements.floating.style, {
    width: `${rects.reference.width}px`,
    maxHeight: `${Math.min(availableHeight, 360)}px`,
  });
}
