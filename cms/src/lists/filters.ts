import { eventTypes, uidOf } from '@osiedle/shared';
import { openSteps } from '../review/states.ts';
import { inTranslationState, isTranslationState, publishedIn } from '../translations/conditions.ts';
import { changedDrafts } from './changed-drafts.ts';
import type { QuickFilter } from './quick-filter.ts';
import { hasTakenPlace, whenFilter } from './when.ts';

const documentIds = /^[a-z0-9]{24}$/;

/** What belongs to a neighbourhood, by its document id. */
const neighbourhood: QuickFilter = {
  name: 'neighbourhood',
  where({ strapi, uid }, value) {
    const attributes = strapi.contentTypes[uid as never]?.['attributes'] ?? {};
    const relation = ['neighbourhoods', 'neighbourhood'].find((name) => name in attributes);
    return relation && documentIds.test(value) ? { [relation]: { documentId: value } } : undefined;
  },
};

/** How the second language stands to the default one. */
const translation: QuickFilter = {
  name: 'translation',
  where: ({ strapi, uid, locale }, value) =>
    locale && isTranslationState(value) ? inTranslationState(strapi, uid, value) : undefined,
};

/** Whether it is on the site in the list's language: not at all, or with changes that are not. */
const site: QuickFilter = {
  name: 'site',
  where({ strapi, uid, locale }, value) {
    if (!locale) return undefined;
    const live = publishedIn(strapi, uid, locale);
    if (value === 'live') return live;
    if (value === 'draft') return { documentId: { $notIn: live.documentId.$in } };
    return value === 'changed' ? { documentId: { $in: changedDrafts(strapi, uid, locale) } } : undefined;
  },
};

/** What came of an event stands in one of them. */
const reports: Record<string, string> = Object.fromEntries(
  eventTypes.map((type) => [uidOf(type), type === 'meeting' ? 'minutes' : 'report']),
);

/** Past events that took place and say nothing of how they were. */
const report: QuickFilter = {
  name: 'report',
  where(asked, value) {
    const field = reports[asked.uid];
    if (!field || value !== 'missing') return undefined;
    const isEmpty = { $or: [{ [field]: { $null: true } }, { [field]: '' }] };
    return { $and: [hasTakenPlace(asked), isEmpty, { eventStatus: { $notIn: ['cancelled', 'postponed'] } }] };
  },
};

/** What one has begun oneself. */
const mine: QuickFilter = {
  name: 'mine',
  where: ({ user }, value) => (value === 'yes' ? { createdBy: { id: user.id } } : undefined),
};

/** How a review stands: `asked` or `returned`. Few are open at a time. */
const review: QuickFilter = {
  name: 'review',
  async where({ strapi, uid, locale }, value) {
    if (!locale) return undefined;
    const steps = await openSteps(strapi, { uid, locale });
    const wanted = steps.filter(({ step }) => step === value);
    return { documentId: { $in: wanted.map(({ documentId }) => documentId) } };
  },
};

/** All filters above lists. Other rooms add theirs here; their words stand in `admin/lists/choices.ts`. */
export const quickFilters: QuickFilter[] = [
  neighbourhood,
  whenFilter,
  site,
  translation,
  report,
  mine,
  review,
];
