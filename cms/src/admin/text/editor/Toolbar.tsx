import type { Editor } from '@tiptap/core';
import { useState, type KeyboardEvent, type RefObject } from 'react';
import { textWords } from '../../messages/text.ts';
import { Bar, ToolButton } from './styles.ts';
import { canRun, isOn, tableTools, tools, type DialogTool, type Tool } from './tools.ts';
import { useEditorState } from './use-editor-state.ts';

interface Props {
  editor: Editor;
  /** The id of the text. */
  controls: string;
  barRef: RefObject<HTMLDivElement>;
  onOpen: (dialog: DialogTool['opens']) => void;
}

/** The buttons above a text: one stop for Tab, with arrow keys between them. */
export function Toolbar({ editor, controls, barRef, onOpen }: Props) {
  const inTable = useEditorState(editor, () => editor.isActive('table'));
  const shown = inTable ? [...tools, ...tableTools] : tools;
  // On, off or out of use, a letter for each button.
  const states = useEditorState(editor, () =>
    shown.map((tool) => (isOn(editor, tool) ? 'p' : canRun(editor, tool) ? 'n' : 'd')).join(''),
  );
  const [current, setCurrent] = useState(0);
  const stop = Math.min(current, shown.length - 1);

  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') editor.view.focus();
    const steps: Record<string, number> = { ArrowRight: stop + 1, ArrowLeft: stop - 1, Home: 0, End: -1 };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const index = (next + shown.length) % shown.length;
    setCurrent(index);
    barRef.current?.querySelectorAll('button')[index]?.focus();
  };
  const press = (tool: Tool | DialogTool): void => {
    if ('opens' in tool) onOpen(tool.opens);
    else {
      tool.run(editor.chain().focus()).run();
      // Tiptap's own focus waits for a frame, and the next letters would go to the button.
      editor.view.focus();
    }
  };

  return (
    <Bar
      ref={barRef}
      role="toolbar"
      aria-label={textWords('toolbar')}
      aria-controls={controls}
      onKeyDown={move}
    >
      {shown.map((tool, index) => {
        const [name, state] = [textWords(tool.name), states.charAt(index)];
        return (
          <ToolButton
            key={tool.name}
            type="button"
            tabIndex={index === stop ? 0 : -1}
            $isMirrored={'isMirrored' in tool && tool.isMirrored}
            aria-label={tool.Icon ? name : undefined}
            aria-disabled={state === 'd'}
            aria-pressed={tool.toggles ? state === 'p' : undefined}
            aria-keyshortcuts={tool.keys}
            aria-haspopup={'opens' in tool ? 'dialog' : undefined}
            title={tool.keys ? `${name} (${shortcut(tool.keys)})` : name}
            // The text keeps its selection.
            onMouseDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              setCurrent(index);
              if (state !== 'd') press(tool);
            }}
          >
            {tool.Icon ? <tool.Icon /> : name}
          </ToolButton>
        );
      })}
    </Bar>
  );
}

const isMac = /Mac|iP(?:hone|ad)/.test(navigator.platform);

/** As keyboards have it. */
const shortcut = (keys: string): string =>
  keys.replace('Control', isMac ? '⌘' : 'Ctrl').replace('Alt', isMac ? '⌥' : 'Alt');
