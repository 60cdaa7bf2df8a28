import { darkTheme, DesignSystemProvider, lightTheme } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { focusPlace, tabStops } from './focus-back.ts';
import { panelLanguage } from '../messages/format.ts';

/** Events by which Strapi's own dialogs, which may still be open, keep the focus and close themselves. */
const guarded = ['focusin', 'focusout', 'pointerdown', 'keydown'];

interface Question<Answer> {
  /** The id of the element that names the dialog. */
  titleId: string;
  /** The id of the element that has the focus at first: what changes nothing comes first for whoever presses Enter. */
  focusId: string;
  /** The answer of whoever closes the dialog without one. */
  closed: Answer;
  width?: string;
  render: (answer: (answer: Answer) => void) => ReactNode;
}

/** Asks in a dialog of its own, above whatever Strapi shows: questions can begin on many pages. */
export function askInDialog<Answer>({
  titleId,
  focusId,
  closed,
  width = '52rem',
  render,
}: Question<Answer>): Promise<Answer> {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    const root = createRoot(dialog);
    const giveFocusBack = focusPlace(document.activeElement);
    const keep = (event: Event): void => {
      const target = (event as FocusEvent).relatedTarget ?? event.target;
      if ([target, event.target].some((one) => dialog.contains(one as Node | null))) event.stopPropagation();
    };
    // Strapi's own question waits below; two at once would confuse.
    const below = [...document.querySelectorAll<HTMLElement>('[role=alertdialog]')];
    const show = (visibility: 'hidden' | ''): void => {
      for (const other of below) other.style.visibility = visibility;
    };
    const answer = (given: Answer): void => {
      show('');
      for (const name of guarded) document.body.removeEventListener(name, keep);
      dialog.close();
      root.unmount();
      dialog.remove();
      giveFocusBack();
      resolve(given);
    };
    show('hidden');
    dialog.setAttribute('aria-labelledby', titleId);
    dialog.addEventListener('keydown', keepTab);
    Object.assign(dialog.style, look);
    dialog.style.width = `min(${width}, calc(100vw - 3.2rem))`;
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      answer(closed);
    });
    for (const name of guarded) document.body.addEventListener(name, keep);
    document.body.append(dialog);
    flushSync(() =>
      root.render(
        <DesignSystemProvider theme={isDark() ? darkTheme : lightTheme} locale={panelLanguage()}>
          {render(answer)}
        </DesignSystemProvider>,
      ),
    );
    dialog.showModal();
    dialog.querySelector<HTMLElement>(`#${focusId}`)?.focus();
  });
}

/** Leads Tab from the last button to the first, and back; the browser would lead to its own in between. */
function keepTab(event: KeyboardEvent): void {
  const all = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(tabStops)];
  const [start, end] = event.shiftKey ? [all.at(-1), all[0]] : [all[0], all.at(-1)];
  if (event.key !== 'Tab' || document.activeElement !== end) return;
  event.preventDefault();
  start?.focus();
}

const look: Partial<CSSStyleDeclaration> = {
  border: 'none',
  borderRadius: '4px',
  margin: 'auto',
  padding: '0',
  maxHeight: 'calc(100dvh - 3.2rem)',
  // Strapi's open dialogs make the page deaf.
  pointerEvents: 'auto',
};

/** As Strapi chooses its theme. */
function isDark(): boolean {
  const chosen = localStorage.getItem('STRAPI_THEME');
  return chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
}
