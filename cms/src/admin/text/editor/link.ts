import { Mark } from '@tiptap/core';

/** A link. It has no `href` in the editor, so that nothing that somebody wrote can be followed or run there. */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({
    href: { default: '', parseHTML: (element) => element.getAttribute('href') ?? '' },
    title: { default: null },
    /** Written as `<address>`. */
    bare: { default: false, parseHTML: () => false },
  }),
  parseHTML: () => [{ tag: 'a[href]' }],
  renderHTML: ({ mark }) => ['a', { 'data-address': mark.attrs['href'] as string }, 0],
});
