/** A form's own function that returns its present values; it stands for the form. */
type Form = () => Values;
type Values = Record<string, unknown>;

/** What forms and the CMS agreed on last, for forms that are being saved. */
const agreed = new WeakMap<Form, Values>();

/** Call with what is sent: what is typed from now on is not part of it. @returns the form's values */
export function noteSent(form: Form): Values {
  const values = form();
  agreed.set(form, values);
  return values;
}

/** What is being sent; without a save, the form's values. */
export const sentValues = (form: Form): Values => agreed.get(form) ?? form();

/** Whether a save of the form has begun and not ended. */
export const isBeingSent = (form: Form): boolean => agreed.has(form);

/** Call when a save has ended in any way. */
export function endSending(form: Form): void {
  agreed.delete(form);
}

/** Call when a form gets new initial values. @returns what to compare with what is typed: see `putChanges` */
export function adoptInitial(form: Form, initial: { current: Values }, next: Values): Values {
  const base = agreed.get(form) ?? initial.current;
  if (agreed.has(form)) agreed.set(form, next);
  initial.current = next;
  return base;
}
