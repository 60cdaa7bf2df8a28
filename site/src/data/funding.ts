import { textIn, type Content, type Locale } from '@osiedle/shared';
import { mediaPath } from '../media/path.ts';
import type { Worded } from './named.ts';
import { variantsOf } from './picture.ts';

type Project = Content<'project'>;
type Mark = Project['marks'][number];

/** A mark, as pages show it. */
export interface ShownMark {
  src: string;
  /** The same for dark backgrounds. */
  darkSrc: string | undefined;
  width: number | undefined;
  height: number | undefined;
  alt: Worded;
}

/** Who pays for projects: the sentences that the funds ask for, and their marks. */
export interface Funding {
  statements: string[];
  marks: ShownMark[];
}

/** The height of a mark on a page, in rem. */
const height = 4;

/** The funding of projects. What several of them have in common is there once. `undefined` if nothing is known. */
export function fundingOf(projects: Project[], locale: Locale): Funding | undefined {
  const statements = projects.flatMap(({ fundingStatement }) => fundingStatement ?? []);
  const marks = new Map(
    projects.flatMap((project) =>
      project.marks.map((mark) => [mark.file.url, shownMark(mark, locale)] as const),
    ),
  );
  if (statements.length === 0 && marks.size === 0) return undefined;
  return { statements: [...new Set(statements)], marks: [...marks.values()] };
}

function shownMark({ file, darkFile, alt }: Mark, locale: Locale): ShownMark {
  const ratio = file.width && file.height ? file.width / file.height : 1;
  const sizes = `${Math.ceil(height * ratio)}rem`;
  return {
    src: variantsOf(file, sizes).fallback,
    darkSrc: darkFile && mediaPath(darkFile.url),
    width: file.width,
    height: file.height,
    alt: textIn(locale, alt) ?? { text: '', locale },
  };
}
