/** What may have to be waited for: React draws what has been opened. */
const mostFrames = 30;

const controls =
  'input:not([type=hidden], :disabled), textarea:not(:disabled), select, [contenteditable=true], [role=combobox], button:not(:disabled)';

/**
 * Leads to a field of the entry's form: opens the part and the rows that it is in, scrolls there and puts the focus into it.
 * @param path as in the CMS's errors: `occurrences.0.startsAt`
 */
export async function leadTo(path: string): Promise<void> {
  const names = path.split('.');
  open(`[data-part~="${CSS.escape(names[0] ?? '')}"] > h2 > button`);
  for (let frame = 0; frame < mostFrames; frame += 1) {
    await nextFrame();
    for (const end of names.keys()) open(rowOf(names.slice(0, end + 1)));
    if (cell(path)) break;
  }
  // A fault may concern a group as a whole, or one that is not there.
  const found = names.map((_, index) => cell(names.slice(0, names.length - index).join('.'))).find(Boolean);
  if (!found) return;
  found.scrollIntoView({ block: 'center' });
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

/** What takes the focus in a field: its text rather than the buttons above it. */
const controlIn = (field: Element) =>
  field.querySelector<HTMLElement>('[contenteditable=true]') ?? field.querySelector<HTMLElement>(controls);

const cell = (path: string) => document.querySelector(`[data-field="${CSS.escape(path)}"]`);

const rowOf = (names: string[]) => `[data-field="${CSS.escape(names.join('.'))}"] > * button[aria-expanded]`;

function open(button: string): void {
  const found = document.querySelector<HTMLElement>(button);
  if (found?.getAttribute('aria-expanded') === 'false') found.click();
}

const nextFrame = () => new Promise(requestAnimationFrame);
