import { join } from 'node:path';

/** What is used of Vite's configuration and plugins; the CMS has Vite by way of Strapi alone. */
interface Config {
  /** The CMS's folder. */
  root: string;
  plugins: unknown[];
}

const headsRows = /return getIn\(state\.values, (\[\s*\.\.\.name\.split\('\.'\),\s*mainField\.name\s*\])\)/;

/**
 * Strapi heads the rows of a repeated group by the bare value of their main field, which for a date of an event is an
 * instant in UTC, and has no hook for it.
 */
const headings = ({ root }: Config) => ({
  name: 'osiedle:headings',
  transform(code: string, id: string): string | undefined {
    if (!/\/FormInputs\/Component\/Repeatable\.mjs$/.test(id)) return undefined;
    if (!headsRows.test(code)) {
      throw new Error(
        `Strapi heads the rows of groups in another way than before. Look in ${id} where it takes the value of the main field, and adapt headsRows in cms/src/admin/vite.config.ts.`,
      );
    }
    const from = JSON.stringify(join(root, 'src/admin/hours/heading.ts'));
    return `import { headingOf } from ${from};\n${code.replace(
      headsRows,
      'return headingOf(mainField.type, getIn(state.values, $1))',
    )}`;
  },
});

/** Strapi's own way to extend the build of the panel. */
export default (config: Config): Config => ({ ...config, plugins: [...config.plugins, headings(config)] });
