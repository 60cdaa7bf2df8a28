import { Box, Flex, Typography } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import { useForm, usePersistentState } from '@strapi/strapi/admin';
import { type ComponentProps, useEffect, useId, useRef, useState } from 'react';
import { inPanelLanguage } from '../messages/format.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { formText } from '../messages/form.ts';
import { summaryOf } from './part-summary.ts';
import { focusInto } from './lead-to.ts';
import { type PartField, isFirstPart, ownerOf, partOf } from './parts.ts';

interface Props extends ComponentProps<typeof Box> {
  /** The fields of this part, and the type of the document. */
  fields: PartField[];
  model: string;
  /** The document that the form was loaded from. */
  loaded: Record<string, unknown> | undefined;
}

/** A part of a form under its heading. What most entries do without is folded until it is wanted or has a fault. */
export function FormPart({ fields, model, loaded, children, ...style }: Props) {
  const part = partOf(model, fields[0]?.name);
  const id = useId();
  const owner = ownerOf(model);
  const [isKeptOpen, keepOpen] = usePersistentState(`osiedle-part:${owner}:${part?.name[1] ?? ''}`, false);
  /** What was chosen for this form, by the editor or by a fault. */
  const [choice, choose] = useState<boolean>();
  const hasFault = useForm('FormPart', ({ errors }) => fields.some(({ name }) => name in errors));
  useEffect(() => {
    // It stays open once the fault is mended: nobody wants it folded at the next key.
    if (hasFault) choose(true);
  }, [hasFault]);
  const isOpen = !part?.isFolded || (choice ?? (hasFault || isKeptOpen));
  const summary = useForm('FormPart', ({ values }) =>
    isOpen ? '' : summaryOf(owner, fields, values as Record<string, unknown>, loaded ?? {}),
  );

  const isFirst = part !== undefined && isFirstPart(model, part);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFirst && box.current && location.pathname.endsWith('/create')) void focusInto(box.current);
  }, [isFirst]);

  if (!part) return <Box {...style}>{children}</Box>;
  return (
    <Box
      {...style}
      {...(!isOpen && { paddingTop: 3, paddingBottom: 3 })}
      ref={box}
      data-is-folded={!isOpen}
      data-part={fields.map(({ name }) => name).join(' ')}
    >
      <Flex justifyContent="space-between" gap={3}>
        <Box flex="1" minWidth={0}>
          <Typography tag="h2" variant="delta" fontWeight="bold">
            {part.isFolded ? (
              <FoldButton
                name={inPanelLanguage(part.name)}
                isOpen={isOpen}
                describedBy={isOpen ? undefined : `${id}-summary`}
                onClick={() => {
                  choose(!isOpen);
                  keepOpen(!isOpen);
                }}
              />
            ) : (
              inPanelLanguage(part.name)
            )}
          </Typography>
        </Box>
        {part.help && <HelpLink to={part.help} about={inPanelLanguage(part.name)} />}
      </Flex>
      {isFirst && fields.some(({ required }) => required) && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {formText('required')}
        </Typography>
      )}
      {isOpen ? (
        <Box paddingTop={4}>{children}</Box>
      ) : (
        <Typography tag="p" id={`${id}-summary`} variant="pi" textColor="neutral600">
          {summary}
        </Typography>
      )}
    </Box>
  );
}

interface FoldProps {
  name: string;
  isOpen: boolean;
  describedBy: string | undefined;
  onClick: () => void;
}

function FoldButton({ name, isOpen, describedBy, onClick }: FoldProps) {
  return (
    <Flex
      tag="button"
      type="button"
      width="100%"
      justifyContent="space-between"
      alignItems="center"
      gap={2}
      aria-expanded={isOpen}
      aria-describedby={describedBy}
      onClick={onClick}
      style={{
        font: 'inherit',
        color: 'inherit',
        textAlign: 'start',
        cursor: 'pointer',
        minHeight: '3.2rem',
      }}
    >
      <span>{name}</span>
      <CaretDown
        aria-hidden
        width="1.6rem"
        height="1.6rem"
        style={isOpen ? { rotate: '180deg' } : undefined}
      />
    </Flex>
  );
}
