import { ownDrafts } from '../drafts/own-drafts.ts';
import { deadLinks } from '../live/dead-links.ts';
import { failedPages } from '../live/failed-pages.ts';
import { sentBack, toReview } from '../review/waiting.ts';
import { failedSchedules, scheduledEntries } from '../scheduling/waiting.ts';
import { outdatedTranslations, untranslated } from '../translations/waiting.ts';
import { reviewDue } from './review-due.ts';
import type { WaitingSource } from './source.ts';
import { withoutReport } from './without-report.ts';

/** All that can wait; the home page shows it in the order of `waitingKinds`. */
export const sources: WaitingSource[] = [
  failedPages,
  failedSchedules,
  toReview,
  sentBack,
  ownDrafts,
  scheduledEntries,
  deadLinks,
  withoutReport,
  reviewDue,
  untranslated,
  outdatedTranslations,
];
