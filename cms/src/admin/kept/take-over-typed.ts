/** Has the field with the focus hand over what it holds back (fields do so when they lose the focus), and leaves the cursor there. */
export function takeOverTyped(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement)) return;
  field.blur();
  const isText = field.isContentEditable || field.matches('textarea, input:not([role=combobox])');
  if (isText) field.focus({ preventScroll: true });
}
