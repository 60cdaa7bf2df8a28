import { Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { historyPart } from '../history/HistoryPart.tsx';
import { entryPart } from '../live/EntryPart.tsx';
import { sideText, type SideMessageKey } from '../messages/side.ts';
import { pagePlacePart } from '../navigation/PagePlacePart.tsx';
import { previewPart } from '../preview/PreviewPart.tsx';
import { copyPart } from '../publishing/CopyPart.tsx';
import { publishPart } from '../publishing/PublishPart.tsx';
import { translationPart } from '../publishing/TranslationPart.tsx';
import { commentingPart } from '../review/CommentingPart.tsx';
import { reviewPart } from '../review/ReviewPart.tsx';
import type { EntryProps } from '../publishing/use-other-language.ts';

/** What a room has to say beside the form; null for nothing. It may use hooks. */
type SidePart = (props: EntryProps) => ReactNode;
/** What Strapi takes for a box beside the form. */
type Box = (props: EntryProps) => { title: string; content: ReactNode } | null;

/** The boxes below Save and Publish, each of what belongs together; one that has nothing to say is not there. */
export const boxes: Box[] = [
  box('before', [reviewPart, translationPart, publishPart]),
  box('site', [entryPart, previewPart, pagePlacePart]),
  box('more', [historyPart, copyPart, commentingPart]),
];

function box(title: SideMessageKey, parts: SidePart[]): Box {
  return (props) => {
    // Always all of them, in this order: they use hooks.
    const shown = parts.map((part) => part(props));
    if (shown.every((one) => !one)) return null;
    const content = (
      <Flex direction="column" alignItems="flex-start" gap={3} width="100%">
        {...shown}
      </Flex>
    );
    return { title: sideText(title), content };
  };
}
