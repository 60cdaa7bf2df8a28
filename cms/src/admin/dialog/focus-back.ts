import { useLayoutEffect, useRef, type RefObject } from 'react';

/** What a press of Tab leads to; of radio buttons that is the chosen one. */
export const tabStops =
  'a[href], button:not(:disabled), input:not(:disabled, [type=radio]:not(:checked)), select, textarea, [tabindex="0"]';

/** Notes an element. @returns a function that gives it the focus, or what is nearest to where it was, once it is gone */
export function focusPlace(element: Element | null): () => void {
  const parts: Element[] = [];
  for (let part = element; part && part !== document.body; part = part.parentElement) parts.push(part);
  return () => {
    if (element instanceof HTMLElement && parts.includes(element) && element.isConnected) element.focus();
    else
      parts
        .find((part) => part.isConnected)
        ?.querySelector<HTMLElement>(tabStops)
        ?.focus();
  };
}

/**
 * For Strapi's dialogs without a trigger of their own, which forget what had the focus: gives it back.
 * @returns what the dialog's content takes as `onCloseAutoFocus`
 */
export function useFocusBack(isOpen = true): (event: Event) => void {
  const wasOpen = useRef(false);
  const back = useRef<() => void>();
  if (isOpen && !wasOpen.current) back.current = focusPlace(document.activeElement);
  wasOpen.current = isOpen;
  return (event) => {
    event.preventDefault();
    back.current?.();
  };
}

/** For a part of the page that may go while it has the focus, as a deleted row does: what is nearest takes it then. */
export function useFocusNearby<Part extends Element>(): RefObject<Part> {
  const part = useRef<Part>(null);
  useLayoutEffect(
    () => () => {
      // It is still in the page, and so is the ref.
      if (part.current?.contains(document.activeElement)) setTimeout(focusPlace(document.activeElement));
    },
    [],
  );
  return part;
}
