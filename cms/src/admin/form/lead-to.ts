/** What may have to be waited for: React draws what has been opened. */
const mostFrames = 30;
/** What may have to be waited for while the form, or the editor of a text, is still being loaded. */
const mostFramesOfLoading = 300;
/** What stays for so long is there for good. */
const steadyFrames = 5;

/** What takes the focus in a field: its text rather than the buttons before it. */
const controls = [
  '[contenteditable=true]',
  'input:not([type=hidden], :disabled), textarea:not(:disabled), select, [role=combobox]',
  'button:not(:disabled)',
];

/**
 * Leads to a field of the entry's form: opens the part and the rows that it is in, scrolls there and puts the focus into it.
 * @param path as in the CMS's errors: `occurrences.0.startsAt`
 */
export async function leadTo(path: string): Promise<void> {
  const names = path.split('.');
  open(`[data-part~="${CSS.escape(names[0] ?? '')}"] h2 > button`);
  const rows = names.flatMap((name, index) => (/^\d+$/.test(name) ? [names.slice(0, index + 1)] : []));
  // After a refusal Strapi opens the first row of a group, whichever has the fault.
  for (let [frame, steady] = [0, 0]; steady < steadyFrames; frame += 1) {
    await nextFrame();
    for (const row of rows) open(rowOf(row));
    const [there, near] = [cell(path), nearest(names)];
    const loading = !near || (near === there && !controlIn(near));
    if (frame >= (loading ? mostFramesOfLoading : mostFrames)) break;
    steady = there && !loading ? steady + 1 : 0;
  }
  const found = nearest(names);
  if (!found) return;
  found.scrollIntoView({ block: 'start' });
  controlIn(found)?.focus({ preventScroll: true });
}

/** Puts the focus into the first field of a group, once it is there. */
export async function focusInto(group: Element): Promise<void> {
  for (let frame = 0; frame < mostFrames; frame += 1) {
    await nextFrame();
    // A new row is folded at first.
    const isRow = (field: Element) => /\.\d+$/.test(field.getAttribute('data-field') ?? '');
    const field = [...group.querySelectorAll('[data-field]')].find((one) => !isRow(one));
    if (!field) continue;
    controlIn(field)?.focus();
    return;
  }
}

const controlIn = (field: Element) =>
  controls.map((kind) => field.querySelector<HTMLElement>(kind)).find((one) => one !== null);

const cell = (path: string) => document.querySelector(`[data-field="${CSS.escape(path)}"]`);

/** A fault may concern a group as a whole, or one that is not there. */
const nearest = (names: string[]) =>
  names.map((_, index) => cell(names.slice(0, names.length - index).join('.'))).find(Boolean) ?? null;

const rowOf = (names: string[]) => `[data-field="${CSS.escape(names.join('.'))}"] > * button[aria-expanded]`;

function open(button: string): void {
  const found = document.querySelector<HTMLElement>(button);
  if (found?.getAttribute('aria-expanded') === 'false') found.click();
}

const nextFrame = () => new Promise(requestAnimationFrame);
