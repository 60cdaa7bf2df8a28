import {
  ArrowClockwise,
  Bold,
  BulletList,
  GridNine,
  Image,
  Italic,
  Link,
  NumberList,
  Quotes,
} from '@strapi/icons';
import type { ChainedCommands, Editor } from '@tiptap/core';
import type { ComponentType } from 'react';
import type { TextMessageKey } from '../../messages/text.ts';

/** A button of the toolbar. */
export interface Tool {
  name: TextMessageKey;
  /** Buttons without an icon show their name. */
  Icon?: ComponentType;
  isMirrored?: true;
  /** As `aria-keyshortcuts` has it. */
  keys?: string;
  /** The node or mark that it switches on and off. */
  toggles?: readonly [type: string, attributes?: Record<string, unknown>];
  run(chain: ChainedCommands): ChainedCommands;
}

/** Opens a dialog. */
export interface DialogTool extends Pick<Tool, 'name' | 'Icon' | 'keys' | 'toggles'> {
  opens: 'link' | 'picture';
}

const table = { rows: 3, cols: 2, withHeaderRow: true };

export const tools: readonly (Tool | DialogTool)[] = [
  {
    name: 'heading',
    keys: 'Control+Alt+2',
    toggles: ['heading', { level: 2 }],
    run: (chain) => chain.toggleHeading({ level: 2 }),
  },
  {
    name: 'subheading',
    keys: 'Control+Alt+3',
    toggles: ['heading', { level: 3 }],
    run: (chain) => chain.toggleHeading({ level: 3 }),
  },
  { name: 'bold', Icon: Bold, keys: 'Control+B', toggles: ['bold'], run: (chain) => chain.toggleBold() },
  {
    name: 'italic',
    Icon: Italic,
    keys: 'Control+I',
    toggles: ['italic'],
    run: (chain) => chain.toggleItalic(),
  },
  {
    name: 'bulletList',
    Icon: BulletList,
    keys: 'Control+Shift+8',
    toggles: ['bulletList'],
    run: (chain) => chain.toggleBulletList(),
  },
  {
    name: 'orderedList',
    Icon: NumberList,
    keys: 'Control+Shift+7',
    toggles: ['orderedList'],
    run: (chain) => chain.toggleOrderedList(),
  },
  {
    name: 'quote',
    Icon: Quotes,
    keys: 'Control+Shift+B',
    toggles: ['blockquote'],
    run: (chain) => chain.toggleBlockquote(),
  },
  { name: 'link', Icon: Link, keys: 'Control+K', toggles: ['link'], opens: 'link' },
  { name: 'picture', Icon: Image, opens: 'picture' },
  { name: 'table', Icon: GridNine, run: (chain) => chain.insertTable(table) },
  { name: 'undo', Icon: ArrowClockwise, isMirrored: true, keys: 'Control+Z', run: (chain) => chain.undo() },
  { name: 'redo', Icon: ArrowClockwise, keys: 'Control+Y', run: (chain) => chain.redo() },
];

/** For the table that the cursor is in. */
export const tableTools: readonly Tool[] = [
  { name: 'addRow', run: (chain) => chain.addRowAfter() },
  { name: 'addColumn', run: (chain) => chain.addColumnAfter() },
  { name: 'deleteRow', run: (chain) => chain.deleteRow() },
  { name: 'deleteColumn', run: (chain) => chain.deleteColumn() },
  { name: 'deleteTable', run: (chain) => chain.deleteTable() },
];

export const isOn = (editor: Editor, { toggles }: Pick<Tool, 'toggles'>): boolean =>
  toggles !== undefined && editor.isActive(...toggles);

export const canRun = (editor: Editor, tool: Tool | DialogTool): boolean =>
  editor.isEditable &&
  ('opens' in tool ||
    (!(tool.name === 'table' && editor.isActive('table')) && tool.run(editor.can().chain()).run()));
