import { foldText } from '../../database/folded-text.ts';
import type { Chapter } from './handbook.ts';

export interface FoundSection {
  /** Its address below the help's: `dates#repeat`. */
  to: string;
  title: string;
  chapter: string;
}

/** The sections with all typed words, with or without diacritics; those first that have one in their heading. */
export function searchHandbook(chapters: Chapter[], query: string): FoundSection[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found = chapters.flatMap((chapter) =>
    chapter.sections.flatMap(({ id, title, html }) => {
      const heading = foldText(`${chapter.title} ${title}`);
      const text = `${heading} ${foldText(html.replace(/<[^>]*>/g, ' '))}`;
      if (!words.every((word) => text.includes(word))) return [];
      const to = id ? `${chapter.name}#${id}` : chapter.name;
      const isNamed = words.some((word) => heading.includes(word));
      return [{ to, title: title || chapter.title, chapter: chapter.title, isNamed }];
    }),
  );
  return found
    .toSorted((one, other) => Number(other.isNamed) - Number(one.isNamed))
    .map(({ isNamed: _, ...rest }) => rest);
}
