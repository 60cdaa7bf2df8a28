import { Typography, VisuallyHidden } from '@strapi/design-system';
import { useMemo } from 'react';
import { comparisonText } from '../messages/comparison.ts';
import { abridged, compareTexts, type TextPart } from './compare-texts.ts';

interface Props {
  was: string;
  now: string;
  /** Shows all of it, also long pieces that have not changed. */
  isWhole?: boolean;
}

/** What has changed in a text, marked in it: for eyes by colour and line, for ears by a word. */
export function TextDifference({ was, now, isWhole = false }: Props) {
  const parts = useMemo(() => {
    const all = compareTexts(was, now);
    return isWhole ? all : abridged(all);
  }, [was, now, isWhole]);
  return (
    <Typography tag="div" variant="omega" textColor="neutral800" style={look}>
      {parts.map((part, index) => (
        <Part key={index} {...part} />
      ))}
    </Typography>
  );
}

function Part({ kind, text }: TextPart) {
  if (kind === 'same') return text;
  const [Tag, background, color] =
    kind === 'added'
      ? (['ins', 'success100', 'success700'] as const)
      : (['del', 'danger100', 'danger700'] as const);
  return (
    <Typography tag={Tag} background={background} textColor={color}>
      <VisuallyHidden>{` ${comparisonText(kind)} `}</VisuallyHidden>
      {text}
      <VisuallyHidden>{` ${comparisonText('end')} `}</VisuallyHidden>
    </Typography>
  );
}

const look = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const;
