import { markdownHtml } from '@osiedle/shared/markdown';

/** A chapter of the editors' handbook, a file of `docs/editors/<language>`. */
export interface Chapter {
  /** The file's name without its ending; the same in all languages. */
  name: string;
  title: string;
  sections: ChapterSection[];
}

/** A section: what stands below a heading of the second level, or above the first of them. */
export interface ChapterSection {
  /** The anchor above its heading; the same in all languages. Empty above the first heading. */
  id: string;
  title: string;
  html: string;
}

/** The chapters in their order. A file that is not named comes last. */
const inOrder = [
  'first-day',
  'home',
  'lists',
  'event',
  'dates',
  'call-off',
  'texts',
  'pictures',
  'translation',
  'publish',
  'scheduling',
  'preview',
  'review',
  'history',
  'notice',
  'menu',
  'together',
  'panel',
  'trouble',
];

/** Sorts the names of chapters. */
export function sortChapters(names: string[]): string[] {
  const place = (name: string) => (inOrder.includes(name) ? inOrder.indexOf(name) : inOrder.length);
  return names.toSorted((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
}

/** Reads a chapter. @throws if it has no title, or a section without an anchor */
export function readChapter(name: string, source: string): Chapter {
  const [, title, rest = ''] = /^# (.+)\n([^]*)$/.exec(source) ?? [];
  if (!title) throw new Error(`${name}.md has no title. Begin it with “# ” and its name.`);
  const [before = '', ...parts] = rest.split(/^(?=<a id="[\w-]+"><\/a>\n)/m);
  if (/^## /m.test(before))
    throw new Error(`In ${name}.md a heading has no anchor. Put <a id="…"></a> above it.`);
  const sections = parts.map((part): ChapterSection => {
    const [, id, heading, text = ''] = /^<a id="([\w-]+)"><\/a>\n+## (.+)\n([^]*)$/.exec(part) ?? [];
    if (!id || !heading || /^## /m.test(text))
      throw new Error(`In ${name}.md a heading has no anchor. Put <a id="…"></a> above it.`);
    return { id, title: heading, html: htmlOf(text) };
  });
  return { name, title, sections: [{ id: '', title: '', html: htmlOf(before) }, ...sections] };
}

/** Marks links to other chapters, which lead to the panel’s own pages. */
function htmlOf(text: string): string {
  return markdownHtml(text).replace(/href="([\w-]+)\.md(#[\w-]+)?"/g, 'href="$1$2" data-chapter');
}

/** The pictures that a chapter shows, as it names them: `../pictures/pl/home.webp`. */
export function chapterPictures({ sections }: Chapter): string[] {
  return [
    ...new Set(
      sections.flatMap(({ html }) => [...html.matchAll(/<img src="([^"]+)"/g)].map(([, src = '']) => src)),
    ),
  ];
}
