import { darkTheme, DesignSystemProvider, lightTheme } from '@strapi/design-system';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { UsesReport } from '../../uses/report.ts';
import { panelLanguage } from '../messages/format.ts';
import { leaveId, Question, titleId } from './Question.tsx';

/** Events by which Strapi's own dialogs, which may still be open, keep the focus and close themselves. */
const guarded = ['focusin', 'focusout', 'pointerdown', 'keydown'];

/**
 * Asks in a dialog of its own, above whatever Strapi shows: a deletion can begin on many pages.
 * @returns whether to delete
 */
export function askInDialog(uses: UsesReport): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    const root = createRoot(dialog);
    const keep = (event: Event): void => {
      const target = (event as FocusEvent).relatedTarget ?? event.target;
      if ([target, event.target].some((one) => dialog.contains(one as Node | null))) event.stopPropagation();
    };
    // Strapi's own question waits below; two at once would confuse.
    const below = [...document.querySelectorAll<HTMLElement>('[role=alertdialog]')];
    const show = (visibility: 'hidden' | ''): void => {
      for (const other of below) other.style.visibility = visibility;
    };
    const answer = (isWanted: boolean): void => {
      show('');
      for (const name of guarded) document.body.removeEventListener(name, keep);
      dialog.close();
      root.unmount();
      dialog.remove();
      resolve(isWanted);
    };
    show('hidden');
    dialog.setAttribute('aria-labelledby', titleId);
    Object.assign(dialog.style, look);
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      answer(false);
    });
    for (const name of guarded) document.body.addEventListener(name, keep);
    document.body.append(dialog);
    flushSync(() =>
      root.render(
        <DesignSystemProvider theme={isDark() ? darkTheme : lightTheme} locale={panelLanguage()}>
          <Question uses={uses} answer={answer} />
        </DesignSystemProvider>,
      ),
    );
    dialog.showModal();
    // What changes nothing comes first for whoever presses Enter.
    dialog.querySelector<HTMLElement>(`#${leaveId}`)?.focus();
  });
}

const look: Partial<CSSStyleDeclaration> = {
  border: 'none',
  borderRadius: '4px',
  margin: 'auto',
  padding: '0',
  width: 'min(52rem, calc(100vw - 3.2rem))',
  maxHeight: 'calc(100dvh - 3.2rem)',
  // Strapi's open dialogs make the page deaf.
  pointerEvents: 'auto',
};

/** As Strapi chooses its theme. */
function isDark(): boolean {
  const chosen = localStorage.getItem('STRAPI_THEME');
  return chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
}
