import { descriptionOf, type Locale } from '@osiedle/shared';
import type { Target } from '../../../targets/target.ts';
import { formatDay, formatInstant } from '../../hours/typed-dates.ts';
import { panelLanguage } from '../../messages/format.ts';
import { linkText } from '../../messages/links.ts';
import { searchSections } from './site-sections.ts';
import { typedAddress, type TypedAddress } from './typed-address.ts';

/** What a link can lead to, as it is offered. */
export interface LinkOption {
  href: string;
  title: string;
  /** What tells it from others: type, date. */
  detail: string;
  isDraft: boolean;
}

/** What may be chosen: anything; what has a page or is a file; one of the site's entries. */
export type Offer = 'anything' | 'pages' | 'entries';

export function targetOption(target: Target): LinkOption {
  const { href, type, title, date, isPublished, format } = target;
  const kind =
    type === 'file'
      ? (format ?? linkText('file'))
      : descriptionOf(type).words[panelLanguage()].one.toLowerCase();
  return {
    href,
    title: title ?? linkText('foreign'),
    detail: [type === 'file' && format ? `${linkText('file')} ${format}` : kind, date ? dayOf(date) : '']
      .filter(Boolean)
      .join(', '),
    isDraft: !isPublished,
  };
}

/** An event is known by its day; of something that is not one, its day is what people call it by. */
function dayOf(date: string): string {
  const language = panelLanguage();
  return date.includes('T') ? formatInstant(date, language).day : formatDay(date, language).day;
}

/** A typed address that may be stored. */
export function acceptedAddress(typed: string, offer: Offer): TypedAddress | undefined {
  const address = typedAddress(typed);
  return offer === 'anything' || (offer === 'pages' && address?.kind === 'website') ? address : undefined;
}

/** What a typed text is by itself: an address, a section. */
export function typedOptions(typed: string, offer: Offer, locale: Locale): LinkOption[] {
  if (offer === 'entries') return [];
  const address = acceptedAddress(typed, offer);
  const sections = searchSections(typed, locale).map((one) => ({
    ...one,
    detail: linkText('section'),
    isDraft: false,
  }));
  if (!address) return sections;
  const title = address.href.replace(/^(?:mailto|tel):/, '');
  return [{ href: address.href, title, detail: linkText(address.kind), isDraft: false }];
}
