import { withBase } from '@osiedle/shared/base-path';

/** A comment, an element whose content is no markup, or a tag; outside of them is text, which may look like attributes. */
const markup =
  /<!--[\s\S]*?-->|<(script|style)\b(?:"[^"]*"|[^">])*>[\s\S]*?<\/\1>|<[a-z](?:"[^"]*"|[^">])*>/gi;
const attribute = /(\s(?:href|src|srcset|imagesrcset|poster|action)=")([^"]*)"/g;
const addressInStyles = /(url\(\s*["']?)(\/[^"')]*)/g;

/**
 * Adds the base path to all paths in a page: the last step of its making, so that nothing before it needs to know where the
 * site lies.
 * @param html a page as templates and `sanitise` write it: attributes are in double quotes, and each `<` begins a tag
 * @param base as `basePath` has it
 */
export function belowBase(html: string, base: string): string {
  if (base === '') return html;
  return html.replace(markup, (written, element?: string) => {
    if (written.startsWith('<!--')) return written;
    if (element?.toLowerCase() === 'style') return inStyles(written, base);
    const end = element ? written.indexOf('>') + 1 : written.length;
    const tag = written.slice(0, end).replace(attribute, (_, name: string, value: string) => {
      return `${name}${name.includes('srcset') ? inSources(value, base) : withBase(value, base)}"`;
    });
    return tag + written.slice(end);
  });
}

/** The addresses of a `srcset`, which follow its beginning or a comma. */
function inSources(value: string, base: string): string {
  return value.replace(/(^|,)(\s*)(\/\S*)/g, (_, comma: string, space: string, address: string) => {
    return comma + space + withBase(address, base);
  });
}

function inStyles(styles: string, base: string): string {
  return styles.replace(
    addressInStyles,
    (_, begin: string, address: string) => begin + withBase(address, base),
  );
}
