/** Of the form that is open: whether what it has unsaved is on the device. */
let isKept: (() => boolean) | undefined;

/** Call when a form opens. @returns a function for when it closes */
export function setOpenForm(isFormKept: () => boolean): () => void {
  isKept = isFormKept;
  return () => {
    if (isKept === isFormKept) isKept = undefined;
  };
}

/** Whether the open form's unsaved text is on the device, so that leaving loses nothing. */
export const isTextKept = (): boolean => isKept?.() ?? false;
