import { isColoured, type Emphasis } from './colours.ts';
import type { Marks } from './blocks.ts';
import type { Styles } from './styles.ts';

/** How the words of an element are set: by itself and by what it stands in. */
export interface InlineSetting extends Emphasis {
  marks: Marks;
  isPreformatted: boolean;
  shift: 'super' | 'sub' | undefined;
}

export const plain: InlineSetting = {
  marks: {},
  isPreformatted: false,
  shift: undefined,
  colour: '',
  background: '',
  isUnderlined: false,
};

/** How the words of an element are set within those of another. */
export function settingOf(element: Element, around: InlineSetting, styles: Styles): InlineSetting {
  const own = (name: Parameters<Styles['own']>[1]): string => styles.own(element, name);
  const line = `${own('text-decoration')} ${own('text-decoration-line')}`;
  const { tagName } = element;
  const marks: Marks = { ...around.marks };
  set(marks, 'strong', byWeight(own('font-weight')) ?? (/^(?:B|STRONG|TH)$/.test(tagName) || undefined));
  set(marks, 'em', bySlant(own('font-style')) ?? (/^(?:I|EM)$/.test(tagName) || undefined));
  set(marks, 'strike', /line-through/.test(line) || /^(?:S|STRIKE|DEL)$/.test(tagName) || undefined);
  set(marks, 'code', tagName === 'CODE' || undefined);
  const background = own('background-color') || own('background');
  return {
    marks,
    isPreformatted: byWhiteSpace(own('white-space')) ?? (around.isPreformatted || tagName === 'PRE'),
    shift: shiftOf(tagName, own('vertical-align')) ?? around.shift,
    colour: own('color') || element.getAttribute('color')?.toLowerCase() || around.colour,
    background: isColoured(background) ? background : around.background,
    isUnderlined: around.isUnderlined || /underline/.test(line) || tagName === 'U',
  };
}

function set(marks: Marks, name: 'strong' | 'em' | 'strike' | 'code', value: boolean | undefined): void {
  if (value === true) marks[name] = true;
  if (value === false) delete marks[name];
}

function byWeight(value: string): boolean | undefined {
  if (/^(?:bold|bolder|[6-9]\d\d)$/.test(value)) return true;
  return /^(?:normal|lighter|[1-5]\d\d)$/.test(value) ? false : undefined;
}

function bySlant(value: string): boolean | undefined {
  if (/^(?:italic|oblique)/.test(value)) return true;
  return value === 'normal' ? false : undefined;
}

function byWhiteSpace(value: string): boolean | undefined {
  if (/^(?:pre|break-spaces)/.test(value)) return true;
  return /^(?:normal|nowrap)/.test(value) ? false : undefined;
}

function shiftOf(tagName: string, value: string): InlineSetting['shift'] {
  if (tagName === 'SUP' || value === 'super') return 'super';
  return tagName === 'SUB' || value === 'sub' ? 'sub' : undefined;
}
