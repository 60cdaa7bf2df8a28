const prefix = 'osiedle-kept ';

/**
 * Says that a text is open in a form, as long as the form is: the browser ends it with the tab, however that ends.
 * @returns a function that ends it
 */
export function holdText(id: string): () => void {
  let close = (): void => undefined;
  const isOpen = new Promise<void>((resolve) => {
    close = resolve;
  });
  void locks()?.request(prefix + id, () => isOpen);
  return close;
}

/** The texts that are open in a form of this browser; none where it cannot say so (a panel without HTTPS). */
export async function openTexts(): Promise<Set<string>> {
  const { held = [] } = (await locks()?.query()) ?? {};
  return new Set(held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])));
}

const locks = (): LockManager | undefined => (navigator as { locks?: LockManager }).locks;
