import { DOMSerializer, type Schema } from '@tiptap/pm/model';

/** What other editors that are made of ProseMirror do not write: GitLab's, Confluence's, and many more. */
const sign = 'data-osiedle-text';

/** Writes copied texts with the sign that they are this editor's. */
export function ownSerializer(schema: Schema): DOMSerializer {
  const { nodes, marks } = DOMSerializer.fromSchema(schema);
  const serializer = new DOMSerializer(nodes, marks);
  const write = serializer.serializeFragment.bind(serializer);
  serializer.serializeFragment = (fragment, options, target) => {
    const written = write(fragment, options, target);
    // Without a target it is the whole text.
    if (!target && written.firstChild?.nodeType === Node.ELEMENT_NODE)
      (written.firstChild as Element).setAttribute(sign, '');
    return written;
  };
  return serializer;
}

/** Whether a text was copied in this editor, and has the form that the site can show. */
export function isOwnText(html: string): boolean {
  return new RegExp(`<[^>]+\\s${sign}(?:=|\\s|>)`).test(html);
}
