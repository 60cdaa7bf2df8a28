/** The values of the open form, which the dialog beside it must know. */
export interface FormHandle {
  /** What the form was filled with. */
  initial: Record<string, unknown>;
  values(): Record<string, unknown>;
  /** Puts the values back that it was filled with. */
  reset(): void;
}

let handle: FormHandle | undefined;

/** The form that is open. */
export const formHandle = (): FormHandle | undefined => handle;

export function setFormHandle(open: FormHandle | undefined): void {
  handle = open;
}

/** Whether the editor has changed a field. A relation's value is what was added and removed. */
export function isTouched(form: FormHandle, field: string): boolean {
  return JSON.stringify(form.initial[field] ?? null) !== JSON.stringify(form.values()[field] ?? null);
}
