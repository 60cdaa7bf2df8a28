import { locales, type Locale } from '@osiedle/shared';
import { themes } from '../frame/look.ts';
import { previewText } from '../messages/preview.ts';
import { panelLanguage } from '../messages/format.ts';
import { Frames } from './frames.ts';
import { addressOf, type PreviewedEntry } from './shown-entry.ts';

/** A form that the window follows. */
export interface FollowedForm extends PreviewedEntry {
  title: string;
  /** Changes with each save. */
  version: string;
  hasUnsavedChanges: boolean;
}

const phoneWidth = '360px';

/** The window beside the panel that shows the draft of the open form, and follows each save. There is one. */
class PreviewWindow {
  readonly #window: Window;
  readonly #frames: Frames;
  readonly #note: HTMLElement;
  #form: FollowedForm;
  #locale: Locale;
  #shown: PreviewedEntry | undefined;
  /** Whether the last save is shown before the form knows of it. */
  #isAhead = false;

  constructor(opened: Window, form: FollowedForm) {
    this.#window = opened;
    this.#form = form;
    this.#locale = form.locale;
    const page = opened.document;
    page.documentElement.lang = panelLanguage();
    page.body.replaceChildren();
    page.head.replaceChildren(element(page, 'style', look));
    const bar = element(page, 'header');
    const stage = element(page, 'main');
    this.#note = element(page, 'p');
    this.#note.setAttribute('role', 'status');
    const language = choice(
      page,
      previewText('language'),
      locales.map((locale): [string, string] => [locale, ownName(locale)]),
      this.#locale,
      (locale) => {
        this.#locale = locale as Locale;
        void this.#load();
      },
    );
    language.id = 'language';
    const widths: [string, string][] = [
      ['100%', previewText('computer')],
      [phoneWidth, previewText('phone')],
    ];
    const width = choice(page, previewText('width'), widths, '100%', (chosen) => {
      stage.style.width = chosen;
    });
    bar.append(language, width, this.#note);
    page.body.append(bar, stage);
    this.#frames = new Frames(stage, previewText('title'));
    this.#describe();
    void this.#load();
  }

  get isOpen(): boolean {
    return !this.#window.closed;
  }

  focus(): void {
    this.#window.focus();
  }

  close(): void {
    this.#window.close();
  }

  follow(form: FollowedForm): void {
    const before = this.#form;
    this.#form = form;
    const isOther =
      before.uid !== form.uid || before.documentId !== form.documentId || before.locale !== form.locale;
    if (isOther) this.#choose(form.locale);
    const isNew = before.version !== form.version;
    if (isOther || (isNew && !this.#isAhead)) void this.#load();
    if (isOther || isNew) this.#isAhead = false;
    this.#describe();
  }

  /** Shows what the CMS has just saved; the form, which reads it anew, is slower. */
  showSaved(path: string): void {
    const { uid, documentId } = this.#form;
    if (!path.includes(`/${uid}/${documentId}`)) return;
    this.#isAhead = true;
    void this.#load();
  }

  #choose(locale: Locale): void {
    this.#locale = locale;
    const chosen = this.#window.document.querySelector<HTMLInputElement>(
      `#language input[value="${locale}"]`,
    );
    if (chosen) chosen.checked = true;
  }

  async #load(): Promise<void> {
    const { uid, documentId } = this.#form;
    const entry = { uid, documentId, locale: this.#locale };
    try {
      const address = await addressOf(entry);
      // Meanwhile another entry or language may have been chosen.
      if (entry.locale !== this.#locale || documentId !== this.#form.documentId) return;
      const isSame = this.#shown?.documentId === documentId && this.#shown.locale === entry.locale;
      this.#shown = entry;
      this.#frames.show(address, isSame);
      this.#describe();
    } catch {
      this.#note.textContent = previewText('failed');
    }
  }

  #describe(): void {
    const { title, hasUnsavedChanges } = this.#form;
    this.#window.document.title = previewText('windowTitle', { title: title || previewText('unnamed') });
    this.#note.textContent = previewText(hasUnsavedChanges ? 'unsaved' : 'saved');
  }
}

let current: PreviewWindow | undefined;

/** Opens the window, or brings it to the front. @returns false where the browser does not let it open */
export function openPreviewWindow(form: FollowedForm): boolean {
  if (current?.isOpen) {
    current.follow(form);
    current.focus();
    return true;
  }
  const opened = window.open('', 'osiedle-preview', rightHalf());
  if (!opened) return false;
  current = new PreviewWindow(opened, form);
  // Its buttons are of this page.
  window.addEventListener('pagehide', () => current?.close(), { once: true });
  return true;
}

/** Tells the window, if it is open, what the form is like now. */
export function followForm(form: FollowedForm): void {
  if (current?.isOpen) current.follow(form);
}

/** Makes the window show each save as soon as the CMS has answered. */
export function followSaves(): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const response = await send(input, init);
    if (
      response.ok &&
      current?.isOpen &&
      /^(PUT|POST)$/.test(init?.method ?? '') &&
      typeof input === 'string'
    )
      current.showSaved(new URL(input, location.href).pathname);
    return response;
  };
}

/** The right half of a wide screen; on a small one it is a tab. */
function rightHalf(): string {
  const { availWidth, availHeight } = screen;
  if (availWidth < 1000) return '';
  const width = Math.round(availWidth / 2);
  return `popup,width=${width},height=${availHeight},left=${availWidth - width},top=0`;
}

/** The name of a language in itself, with a capital letter. */
function ownName(locale: Locale): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

function element(page: Document, name: string, text = ''): HTMLElement {
  const made = page.createElement(name);
  made.textContent = text;
  return made;
}

/** A choice of one of several, as radio buttons that look like one bar. */
function choice(
  page: Document,
  name: string,
  options: [value: string, label: string][],
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  const group = element(page, 'fieldset');
  group.append(element(page, 'legend', name));
  for (const [value, label] of options) {
    const input = element(page, 'input') as HTMLInputElement;
    Object.assign(input, { type: 'radio', name, value, checked: value === chosen });
    input.addEventListener('change', () => choose(value));
    const whole = element(page, 'label');
    whole.append(input, element(page, 'span', label));
    group.append(whole);
  }
  return group;
}

const accent = themes.light.colors.primary600;
const look = `
  * { box-sizing: border-box }
  html, body { height: 100%; margin: 0 }
  body { display: flex; flex-direction: column; background: #eaeaef; color: #32324d; font: 14px/1.4 system-ui, sans-serif }
  header { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; padding: 8px 12px; background: #fff; border-bottom: 1px solid #dcdce4 }
  fieldset { display: flex; margin: 0; padding: 0; border: 1px solid #8e8ea9; border-radius: 4px; overflow: hidden }
  legend, input { position: absolute; opacity: 0; pointer-events: none }
  legend { width: 1px; height: 1px; overflow: hidden }
  label span { display: block; padding: 6px 12px; cursor: pointer }
  input:checked + span { background: ${accent}; color: #fff }
  input:focus-visible + span { outline: 2px solid ${accent}; outline-offset: -4px }
  input:checked:focus-visible + span { outline-color: #fff }
  p { margin: 0; flex: 1 1 16em }
  main { position: relative; flex: 1; min-height: 0; width: 100%; max-width: 100%; margin: 0 auto }
`;
