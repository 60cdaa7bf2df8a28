import { Node } from '@tiptap/core';
import { readReference } from '@osiedle/shared/references';
import { textWords } from '../../messages/text.ts';

/** Finds the address of a file of the library by its document id. */
export type FileAddress = (documentId: string) => Promise<string | undefined>;

/** A picture among words. Only those of the library are loaded: the site shows no others either. */
export const PictureNode = Node.create<{ addressOf: FileAddress }>({
  name: 'image',
  group: 'inline',
  inline: true,
  draggable: true,
  addOptions: () => ({ addressOf: () => Promise.resolve(undefined) }),
  addAttributes: () => ({
    src: { default: '', parseHTML: (element) => element.getAttribute('src') ?? '' },
    alt: { default: '', parseHTML: (element) => element.getAttribute('alt') ?? '' },
    title: { default: null },
  }),
  parseHTML: () => [{ tag: 'img[src]' }],
  renderHTML: ({ node }) => ['span', { 'data-picture': node.attrs['src'] as string }],
  renderText: ({ node }) => String(node.attrs['alt'] ?? ''),
  addNodeView() {
    return ({ node }) => {
      const { src, alt } = node.attrs as { src: string; alt: string };
      const dom = document.createElement('span');
      dom.className = 'text-picture';
      const show = (address: string | undefined) => {
        const image = document.createElement('img');
        if (address) image.src = address;
        image.alt = alt;
        const note = document.createElement('span');
        note.textContent = `${alt} ${textWords('otherSite')}`.trim();
        dom.replaceChildren(address ? image : note);
      };
      const { type, documentId } = readReference(src) ?? {};
      show(libraryAddress(src));
      if (type === 'file' && documentId) void this.options.addressOf(documentId).then(show);
      return { dom };
    };
  },
});

/** Where the CMS has a file that an address names, whatever the host: editors reach the CMS by several. */
function libraryAddress(address: string): string | undefined {
  try {
    const { pathname } = new URL(address, location.origin);
    const at = pathname.indexOf('/uploads/');
    return at < 0 ? undefined : `${window.strapi.backendURL}${pathname.slice(at)}`;
  } catch {
    return undefined;
  }
}

declare global {
  interface Window {
    strapi: { backendURL: string };
  }
}
