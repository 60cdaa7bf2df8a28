/** A mark on words in the editor, such as bold. */
export interface TextMark {
  type: string;
  attrs?: Record<string, unknown>;
}

/** A part of a text in the editor, as ProseMirror's JSON. */
export interface TextNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: TextNode[];
  marks?: TextMark[];
  text?: string;
}

/** A text holds something that the editor has no form for, such as HTML. */
export class NotEditable extends Error {}

export const words = (text: string, marks: readonly TextMark[] = []): TextNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks: [...marks] } : {}),
});

export const block = (type: string, content: TextNode[], attrs?: Record<string, unknown>): TextNode => ({
  type,
  ...(attrs ? { attrs } : {}),
  ...(content.length > 0 ? { content } : {}),
});
