let version: string | undefined;

/** What the open form was filled with: the entry's last change as this form has read it. */
export const formVersion = (): string | undefined => version;

/** Says that the open form is based on a version: the one that it has read, or that of a text that was brought back. */
export function rebaseForm(base: string | undefined): void {
  version = base;
}
