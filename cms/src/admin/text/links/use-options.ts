import { useFetchClient } from '@strapi/strapi/admin';
import type { Locale } from '@osiedle/shared';
import { useEffect, useState } from 'react';
import type { Target } from '../../../targets/target.ts';
import { findTarget } from './find-targets.ts';
import { targetOption, typedOptions, type LinkOption, type Offer } from './options.ts';

export interface Options {
  options: LinkOption[];
  state: 'searching' | 'ready' | 'unreachable';
}

/** People type on before they read. */
const typingMs = 150;

/** What fits a typed text: an address, sections, and entries and files that the CMS finds. */
export function useOptions(typed: string, offer: Offer, locale: Locale, isOpen: boolean): Options {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<{ typed: string; found: LinkOption[] | 'unreachable' }>();

  useEffect(() => {
    if (!isOpen) return undefined;
    const over = new AbortController();
    const timer = window.setTimeout(() => void search(), typed === '' ? 0 : typingMs);
    async function search(): Promise<void> {
      const query = new URLSearchParams({
        query: typed.slice(0, 200),
        locale,
        ...(offer === 'entries' && { only: 'entries' }),
      });
      // A pasted address of the site itself is that of an entry.
      const page = /^(?:https?:|\/|osiedle:)/i.test(typed.trim())
        ? await findTarget(typed.trim(), locale)
        : undefined;
      const found = page
        ? [targetOption(page)]
        : await get<Target[]>(`/targets/search?${query.toString()}`, { signal: over.signal })
            .then(({ data }) => data.map(targetOption))
            .catch(() => 'unreachable' as const);
      if (!over.signal.aborted) setAnswer({ typed, found });
    }
    return () => {
      over.abort();
      window.clearTimeout(timer);
    };
  }, [get, typed, offer, locale, isOpen]);

  const own = typedOptions(typed, offer, locale);
  if (!answer || answer.typed !== typed) return { options: own, state: 'searching' };
  if (answer.found === 'unreachable') return { options: own, state: 'unreachable' };
  const isPage = /^(?:https?:|\/|osiedle:)/i.test(typed.trim()) && answer.found.length > 0;
  return { options: isPage ? answer.found : [...own, ...answer.found], state: 'ready' };
}
