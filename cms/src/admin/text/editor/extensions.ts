import { Extension, Mark, mergeAttributes, Node, type AnyExtension } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { Link } from './link.ts';
import { PictureNode, type FileAddress } from './picture.ts';

/** A line break. Strapi saves at Ctrl+Enter, so that it is none here. */
const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    const add = () => this.editor.commands.insertContent({ type: this.name });
    // A cell of a table holds one paragraph.
    return { 'Shift-Enter': add, Enter: () => this.editor.isActive('table') && add() };
  },
});

/** Words as in a program; the editor shows them, and offers no button for them. */
const Code = Mark.create({
  name: 'code',
  excludes: '',
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: ({ HTMLAttributes }) => ['code', mergeAttributes(HTMLAttributes), 0],
});

/** What Markdown says of lists and cells, and the editor does not show. */
const WrittenForm = Extension.create({
  name: 'writtenForm',
  addGlobalAttributes: () => [
    { types: ['bulletList', 'orderedList'], attributes: { loose: { default: false, rendered: false } } },
    { types: ['tableCell', 'tableHeader'], attributes: { align: { default: null, rendered: false } } },
  ],
});

/** The last cell is left by Tab, too: whoever has no mouse would be caught in the table. */
const LeavableTable = Table.extend({
  addKeyboardShortcuts() {
    return { ...this.parent?.(), Tab: () => this.editor.commands.goToNextCell() };
  },
});

/** The parts of a text that the dialect has, and no others. @param keys commands by their keys */
export function extensions(addressOf: FileAddress, keys: Record<string, () => boolean> = {}): AnyExtension[] {
  return [
    StarterKit.configure({ code: false, hardBreak: false, link: false, underline: false }),
    HardBreak,
    Code,
    Link,
    PictureNode.configure({ addressOf }),
    LeavableTable,
    TableRow,
    TableHeader.extend({ content: 'paragraph' }),
    TableCell.extend({ content: 'paragraph' }),
    WrittenForm,
    Extension.create({ name: 'keys', addKeyboardShortcuts: () => keys }),
  ];
}
