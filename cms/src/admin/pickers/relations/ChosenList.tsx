import { Box, Flex, IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Cross } from '@strapi/icons';
import { uidOf } from '@osiedle/shared';
import type { MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'react-router-dom';
import type { Picking } from '../../../panel/picking.ts';
import { pickersText } from '../../messages/pickers.ts';
import { EntryName } from './EntryName.tsx';
import { describeEntry } from './describe-entry.ts';
import type { Candidate } from './relation-value.ts';

interface Props {
  chosen: Candidate[];
  picking: Picking;
  label: string;
  isDisabled: boolean;
  onRemove: (one: Candidate) => void;
  /** Undefined where there is no order. */
  onMove: ((from: number, to: number) => void) | undefined;
}

/** The chosen documents in their order, each with a link to its form in a tab of its own: this form may be unsaved. */
export function ChosenList({ chosen, picking, label, isDisabled, onRemove, onMove }: Props) {
  if (chosen.length === 0) return null;
  const move = (from: number, to: number) => (event: MouseEvent<HTMLButtonElement>) => {
    const button = event.currentTarget;
    if (to < 0 || to >= chosen.length) return;
    flushSync(() => onMove?.(from, to));
    // The browser forgets the focus of what it moves.
    button.focus();
  };
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={1} width="100%" aria-label={label}>
      {chosen.map((one, index) => {
        const words = describeEntry(one, picking);
        const { name } = words;
        return (
          <Box
            tag="li"
            key={one.documentId}
            background="neutral0"
            borderColor="neutral200"
            hasRadius
            paddingTop={1}
            paddingBottom={1}
            paddingLeft={3}
            paddingRight={1}
          >
            <Flex justifyContent="space-between" gap={2}>
              <EntryName {...words}>
                <Link to={formOf(one, picking)} target="_blank" rel="noreferrer" style={linkLook}>
                  {name}
                </Link>
              </EntryName>
              {!isDisabled && (
                <Flex shrink={0}>
                  {onMove && chosen.length > 1 && (
                    <>
                      <IconButton
                        variant="ghost"
                        label={pickersText('up', { name })}
                        aria-disabled={index === 0}
                        onClick={move(index, index - 1)}
                      >
                        <ArrowUp />
                      </IconButton>
                      <IconButton
                        variant="ghost"
                        label={pickersText('down', { name })}
                        aria-disabled={index === chosen.length - 1}
                        onClick={move(index, index + 1)}
                      >
                        <ArrowDown />
                      </IconButton>
                    </>
                  )}
                  <IconButton
                    variant="ghost"
                    label={pickersText('remove', { name })}
                    onClick={() => onRemove(one)}
                  >
                    <Cross />
                  </IconButton>
                </Flex>
              )}
            </Flex>
          </Box>
        );
      })}
    </Flex>
  );
}

function formOf({ documentId, locale }: Candidate, { type }: Picking): string {
  const language = locale ? `?plugins[i18n][locale]=${locale}` : '';
  return `/content-manager/collection-types/${uidOf(type)}/${documentId}${language}`;
}

const linkLook = {
  color: 'inherit',
  textDecoration: 'underline',
  overflowWrap: 'anywhere',
  fontSize: '1.4rem',
} as const;
