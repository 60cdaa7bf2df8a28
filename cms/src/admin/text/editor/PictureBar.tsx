import { Button, Field } from '@strapi/design-system';
import { NodeSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/core';
import { textWords } from '../../messages/text.ts';
import { TextLine } from './styles.ts';
import { useEditorState } from './use-editor-state.ts';

/** What screen readers say of the chosen picture. */
export function PictureBar({ editor }: { editor: Editor }) {
  const alternative = useEditorState(editor, () => chosenPicture(editor)?.attrs['alt'] as string | undefined);
  if (alternative === undefined) return null;
  return (
    <TextLine role="group" aria-label={textWords('pictureTools')}>
      <Field.Root name="alternative" hint={textWords('alternativeHint')} style={{ flex: '1 1 24rem' }}>
        <Field.Label>{textWords('alternative')}</Field.Label>
        <Field.Input
          size="S"
          value={alternative}
          onChange={(event) => {
            describe(editor, event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return;
            // Enter would send the form.
            event.preventDefault();
            editor.commands.focus();
          }}
        />
        <Field.Hint />
      </Field.Root>
      <Button variant="danger-light" size="S" onClick={() => editor.chain().deleteSelection().focus().run()}>
        {textWords('deletePicture')}
      </Button>
    </TextLine>
  );
}

function chosenPicture({ state }: Editor) {
  const { selection } = state;
  return selection instanceof NodeSelection && selection.node.type.name === 'image'
    ? selection.node
    : undefined;
}

/** Writes the description; the picture stays chosen. */
function describe(editor: Editor, alt: string): void {
  const { state, view } = editor;
  const at = state.selection.from;
  const changed = state.tr.setNodeAttribute(at, 'alt', alt.replace(/\s/g, ' '));
  view.dispatch(changed.setSelection(NodeSelection.create(changed.doc, at)));
}
