/** What an open form says of its unsaved text. */
interface OpenForm {
  /** Whether it is on the device. */
  isKept: () => boolean;
  /** Writes there what was typed just now. */
  keep: () => Promise<void>;
}

let open: OpenForm | undefined;

/** Call when a form opens. @returns a function for when it closes */
export function setOpenForm(form: OpenForm): () => void {
  open = form;
  return () => {
    if (open === form) open = undefined;
  };
}

/** Whether the open form's unsaved text is on the device, so that leaving loses nothing. */
export const isTextKept = (): boolean => open?.isKept() ?? false;

/** Writes the open form's unsaved text to the device, down to the last letter. */
export const keepOpenForm = async (): Promise<void> => open?.keep();
