import type { Locale } from '@osiedle/shared';
import type { Store } from '../../content/store.ts';
import { messages } from '../../i18n/index.ts';
import { nameIn, type Worded } from '../named.ts';
import type { Selection } from './selection.ts';

/** The name of a selection for people: „Azory”, „Azory: Warsztaty”, „Dla dzieci”. `undefined` if its document is not published. */
export function selectionName(store: Store, locale: Locale, selection: Selection): Worded | undefined {
  const t = messages(locale);
  const own = (text: string): Worded => ({ text, locale });
  switch (selection.of) {
    case 'everything':
      return own(t.calendar.all);
    case 'section':
      return own(t.section[selection.section].title);
    case 'free':
      return own(t.calendar.free);
    case 'audience':
      return own(t.calendar.audience[selection.audience]);
    case 'project': {
      const project = store.find('project', locale, selection.documentId);
      return project && own(project.title);
    }
    case 'topic': {
      const topic = store.find('topic', selection.documentId);
      return topic && nameIn(locale, topic.name);
    }
    case 'neighbourhood': {
      const found = store.find('neighbourhood', selection.documentId);
      if (!found) return undefined;
      const name = nameIn(locale, found.name);
      const section = selection.section && t.section[selection.section].title;
      return section === undefined ? name : { ...name, text: `${name.text}: ${section}` };
    }
  }
}
