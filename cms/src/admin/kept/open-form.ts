/** The form that is open and may have unsaved text. */
export interface OpenForm {
  /** Whether what it has unsaved is on the device. */
  isKept: () => boolean;
  /** Forgets it there. */
  drop: () => Promise<void>;
}

let form: OpenForm | undefined;

/** Call when a form opens. @returns a function for when it closes */
export function setOpenForm(opened: OpenForm): () => void {
  form = opened;
  return () => {
    if (form === opened) form = undefined;
  };
}

/** Whether the open form's unsaved text is on the device, so that leaving loses nothing. */
export const isTextKept = (): boolean => form?.isKept() ?? false;

/** Forgets the open form's unsaved text, for somebody who wants to leave without it. */
export const dropKept = async (): Promise<void> => form?.drop();
