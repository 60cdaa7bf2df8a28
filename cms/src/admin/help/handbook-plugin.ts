import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLocale, secondLocale } from '@osiedle/shared';
import { chapterPictures, readChapter, sortChapters } from './handbook.ts';

/** The used part of a plugin of Vite. */
interface Plugin {
  name: string;
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
}

const prefix = 'osiedle-handbook/';
const folders: Record<string, string> = { default: defaultLocale, second: secondLocale };

/**
 * A plugin of Vite that makes a module of the handbook in each language: `osiedle-handbook/default` exports its chapters.
 * @param root the CMS's folder
 */
export function handbook(root: string): Plugin {
  return {
    name: 'osiedle-handbook',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      const folder = id.startsWith(`\0${prefix}`) ? folders[id.slice(prefix.length + 1)] : undefined;
      return folder && moduleOf(join(root, '../docs/editors', folder));
    },
  };
}

function moduleOf(folder: string): string {
  const names = readdirSync(folder).flatMap((file) => (file.endsWith('.md') ? [file.slice(0, -3)] : []));
  const chapters = sortChapters(names).map((name) =>
    readChapter(name, readFileSync(join(folder, `${name}.md`), 'utf8')),
  );
  const pictures = [...new Set(chapters.flatMap(chapterPictures))];
  const imports = pictures.map(
    (src, index) => `import p${index} from ${JSON.stringify(`${join(folder, src)}?url`)};`,
  );
  const addresses = pictures.map((src, index) => `${JSON.stringify(src)}: p${index}`);
  return [
    ...imports,
    `const addresses = {${addresses.join(', ')}};`,
    `const shown = (html) => html.replace(/<img src="([^"]+)"/g, (_, src) => \`<img loading="lazy" src="\${addresses[src]}"\`);`,
    `export default ${JSON.stringify(chapters)}.map((chapter) => ({ ...chapter,`,
    `  sections: chapter.sections.map((one) => ({ ...one, html: shown(one.html) })) }));`,
  ].join('\n');
}
