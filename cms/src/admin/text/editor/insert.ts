import { writeReference } from '@osiedle/shared/references';
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import type { ChosenFile } from '../../uploads/chosen-file.ts';

/** The link that the cursor is in, or the chosen words. */
export function chosenLink(editor: Editor): { href: string; text: string } {
  if (editor.isActive('link')) editor.commands.extendMarkRange('link');
  const { from, to } = editor.state.selection;
  const { href = '' } = editor.getAttributes('link') as { href?: string };
  return { href, text: editor.state.doc.textBetween(from, to, ' ') };
}

/** Makes a link of the chosen words, or puts one in with words of its own. */
export function setLink(editor: Editor, { href, text }: { href: string; text?: string }): void {
  const { from, to, empty } = editor.state.selection;
  const chosen = editor.state.doc.textBetween(from, to, ' ');
  const link = { type: 'link', attrs: { href } };
  if (!empty && (text === undefined || text === chosen)) editor.chain().setMark('link', { href }).run();
  else
    editor
      .chain()
      .insertContent({ type: 'text', text: text || href, marks: [link] })
      .run();
}

/** Puts in a picture, which is chosen then, so that it can be described, or a link to another file. */
export function insertFile(editor: Editor, { documentId, name, alternativeText, mime }: ChosenFile): void {
  const address = writeReference({ type: 'file', documentId });
  const node = mime.startsWith('image/')
    ? { type: 'image', attrs: { src: address, alt: alternativeText ?? '' } }
    : { type: 'text', text: alternativeText || name, marks: [{ type: 'link', attrs: { href: address } }] };
  editor.chain().focus().insertContent(node).run();
  const before = editor.state.selection.from - 1;
  if (editor.state.doc.nodeAt(before)?.type.name === 'image')
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, before)));
}
