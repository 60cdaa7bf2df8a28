import { Button, Typography } from '@strapi/design-system';
import { Editor } from '@tiptap/core';
import { useEffect, useMemo, useRef, useState, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { textWords } from '../../messages/text.ts';
import { TextSource } from '../dialect/text-source.ts';
import type { SourceText } from '../dialect/read.ts';
import { lostText, pasteCleaning, type LostKind } from '../paste/index.ts';
import { EditorDialogs, type OpenDialog } from './EditorDialogs.tsx';
import { extensions } from './extensions.ts';
import type { FileAddress } from './picture.ts';
import { PictureBar } from './PictureBar.tsx';
import { TextLine, Sheet } from './styles.ts';
import { Toolbar } from './Toolbar.tsx';

/** The form renders all its fields for each change, so that it hears of changes this long after the last key; in milliseconds. */
const restMs = 150;

interface Props {
  /** The field's id; its label has `-label` after it. */
  id: string;
  text: SourceText;
  describedBy: string | undefined;
  required: boolean;
  disabled: boolean;
  hasError: boolean;
  addressOf: FileAddress;
  inputRef: Ref<HTMLElement>;
  onChange: (markdown: string) => void;
}

/** A text as visitors will see it, with its buttons. */
export function RichText(props: Props) {
  const { id, text, describedBy, required, disabled, hasError, addressOf, inputRef } = props;
  const place = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const change = useRef(props.onChange);
  change.current = props.onChange;
  const [editor, setEditor] = useState<Editor>();
  const [dialog, setDialog] = useState<OpenDialog>();
  const [lost, setLost] = useState<LostKind[]>([]);
  const attributes = useMemo(
    (): Record<string, string> => ({
      id,
      role: 'textbox',
      tabindex: '0',
      'aria-multiline': 'true',
      'aria-labelledby': `${id}-label`,
      ...(describedBy && { 'aria-describedby': describedBy }),
      ...(required && { 'aria-required': 'true' }),
      ...(disabled && { 'aria-readonly': 'true' }),
      ...(hasError && { 'aria-invalid': 'true' }),
    }),
    [id, describedBy, required, disabled, hasError],
  );
  const firstAttributes = useRef(attributes);

  useEffect(() => {
    const content = { type: 'doc', content: text.blocks.map(({ node }) => node) };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keys = {
      'Alt-F10': () => {
        bar.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
        return true;
      },
      'Mod-k': () => {
        setDialog('link');
        return true;
      },
    };
    const made = new Editor({
      element: place.current,
      extensions: [...extensions(addressOf, keys), pasteCleaning({ onLost: setLost })],
      content: text.blocks.length > 0 ? content : '',
      // Signs stay what they were typed as.
      enableInputRules: false,
      enablePasteRules: false,
      editorProps: { attributes: firstAttributes.current },
    });
    const source = new TextSource(text, made.state.doc);
    const tell = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      change.current(source.markdown(made.state.doc));
    };
    made.on('update', () => {
      clearTimeout(timer);
      timer = setTimeout(tell, restMs);
    });
    made.on('blur', tell);
    // Before Ctrl and Enter save.
    const tellAtOnce = ({ key }: KeyboardEvent) => {
      if (key === 'Control' || key === 'Meta') tell();
    };
    made.view.dom.addEventListener('keydown', tellAtOnce);
    // What is kept of a page that closes holds the last letters, too.
    const tellLast = () => flushSync(tell);
    window.addEventListener('pagehide', tellLast, { capture: true });
    setEditor(made);
    return () => {
      window.removeEventListener('pagehide', tellLast, { capture: true });
      tell();
      made.destroy();
    };
  }, [text, addressOf]);

  useEffect(() => {
    if (!editor) return;
    editor.setEditable(!disabled, false);
    editor.setOptions({ editorProps: { attributes } });
    if (typeof inputRef === 'function') inputRef(editor.view.dom);
  }, [editor, attributes, disabled, inputRef]);

  return (
    <>
      {editor && !disabled && (
        <>
          <Toolbar editor={editor} controls={id} barRef={bar} onOpen={setDialog} />
          <PictureBar editor={editor} />
        </>
      )}
      <div role="status">
        {lost.length > 0 && (
          <TextLine>
            <Typography tag="p" style={{ flex: '1 1 20rem' }}>
              {lostText(lost)}
            </Typography>
            <Button
              variant="tertiary"
              size="S"
              onClick={() => {
                setLost([]);
                editor?.commands.focus();
              }}
            >
              {textWords('closeNotice')}
            </Button>
          </TextLine>
        )}
      </div>
      <Sheet ref={place} title={disabled ? undefined : textWords('keys')} />
      {editor && dialog && (
        <EditorDialogs
          editor={editor}
          open={dialog}
          onClose={() => {
            setDialog(undefined);
            editor.commands.focus();
          }}
        />
      )}
    </>
  );
}
