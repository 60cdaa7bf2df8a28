import type { Editor } from '@tiptap/core';
import { useSyncExternalStore } from 'react';

/** Something about the editor, asked again after each change. @param read returns a text or a number, or the same object */
export function useEditorState<State>(editor: Editor, read: (editor: Editor) => State): State {
  return useSyncExternalStore(
    (tell) => {
      editor.on('transaction', tell);
      return () => {
        editor.off('transaction', tell);
      };
    },
    () => read(editor),
  );
}
