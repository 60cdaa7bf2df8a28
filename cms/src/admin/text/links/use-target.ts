import { defaultLocale, type Locale } from '@osiedle/shared';
import { isReference } from '@osiedle/shared/references';
import { useEffect, useState } from 'react';
import { linkText } from '../../messages/links.ts';
import { findTarget } from './find-targets.ts';
import { targetOption, type LinkOption } from './options.ts';
import { siteSections } from './site-sections.ts';

/** What a stored link leads to: undefined until it is known, `'lost'` where it leads nowhere, `'address'` for what shows itself. */
export type Led = LinkOption | 'lost' | 'address' | undefined;

/** Where a stored link leads, in words. */
export function useTarget(href: string, locale: Locale): Led {
  const [answer, setAnswer] = useState<{ href: string; led: Led }>();
  const isAsked = isReference(href) || href.startsWith('/');
  useEffect(() => {
    let isOver = false;
    if (isAsked)
      void findTarget(href.trim(), locale).then((target) => {
        if (!isOver)
          setAnswer({ href, led: target ? targetOption(target) : isReference(href) ? 'lost' : 'address' });
      });
    return () => {
      isOver = true;
    };
  }, [href, locale, isAsked]);
  const section = siteSections(locale).find((one) => one.href === href);
  if (section) return { ...section, detail: linkText('section'), isDraft: false };
  if (!isAsked) return 'address';
  return answer?.href === href ? answer.led : isReference(href) ? undefined : 'address';
}

/** A text that is a reference, as the title of what it leads to; any other as it is. For headings. */
export function useTargetName(text: string): string {
  const isLink = isReference(text);
  const led = useTarget(isLink ? text : '', defaultLocale);
  if (!isLink || led === 'address') return text;
  if (led === undefined) return linkText('reading');
  return led === 'lost' ? linkText('lost') : led.title || linkText('untitled');
}
