import { TextButton } from '@strapi/design-system';
import { Message } from '@strapi/icons';
import { reviewText } from '../messages/review.ts';
import { chooseCommenting, isCommenting, useShownReview } from './shown-review.ts';

/** Lets Editors comment at the fields of any entry. */
export function commentingPart({ activeTab }: { activeTab?: string }) {
  const shown = useShownReview();
  if (!shown?.review.mayReturn || activeTab === 'published') return null;
  const isOn = isCommenting(shown);
  return (
    <TextButton
      startIcon={<Message aria-hidden />}
      aria-pressed={isOn}
      onClick={() => chooseCommenting(!isOn)}
    >
      {reviewText(isOn ? 'endCommenting' : 'startCommenting')}
    </TextButton>
  );
}
