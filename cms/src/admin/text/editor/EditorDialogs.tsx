import type { Editor } from '@tiptap/core';
import { LibraryDialog } from '../../uploads/LibraryDialog.tsx';
import { LinkDialog } from '../links/index.ts';
import { chosenLink, insertFile, setLink } from './insert.ts';
import type { DialogTool } from './tools.ts';

export type OpenDialog = DialogTool['opens'];

interface Props {
  editor: Editor;
  open: OpenDialog;
  onClose: () => void;
}

/** What a button of the toolbar opens. */
export function EditorDialogs({ editor, open, onClose }: Props) {
  if (open === 'link') {
    const initial = chosenLink(editor);
    return (
      <LinkDialog
        initial={initial}
        locale={new URLSearchParams(location.search).get('plugins[i18n][locale]') ?? undefined}
        onChoose={(link) => {
          setLink(editor, link);
          onClose();
        }}
        {...(initial.href && {
          onRemove: () => {
            editor.chain().extendMarkRange('link').unsetMark('link').run();
            onClose();
          },
        })}
        onClose={onClose}
      />
    );
  }
  return (
    <LibraryDialog
      kind="any"
      mayAdd
      onChoose={(file) => {
        onClose();
        insertFile(editor, file);
      }}
      onClose={onClose}
      onClosed={() => editor.commands.focus()}
    />
  );
}
