import { createElement, useEffect, useRef } from 'react';
import { labelOf } from '../form/part-summary.ts';
import { ownerOf } from '../form/parts.ts';
import { publishingText } from '../messages/publishing.ts';
import { useWarnings } from './use-warnings.ts';
import type { EntryProps } from './use-other-language.ts';

/** A button of Strapi's form; it does not export the type. */
interface ActionDescription {
  disabled?: boolean;
  label: unknown;
  onClick?: (event?: unknown) => unknown;
  dialog?: { onConfirm?: () => unknown };
  [other: string]: unknown;
}
export interface DocumentAction {
  (props: EntryProps): ActionDescription | null;
  type?: string;
  position?: unknown;
}

/**
 * Strapi's Publish, which asks once where a translation says the same as the text that it is made from: nobody publishes
 * that without having seen it.
 */
export function askBeforeUntranslated(publish: DocumentAction): DocumentAction {
  // Strapi knows the action by the name of its function, too.
  function PublishAction(props: EntryProps): ActionDescription | null {
    const action = publish(props);
    const untranslated = useWarnings(props).find(({ messageKey }) => messageKey === 'untranslated');
    const label = useRef<HTMLSpanElement>(null);
    const isAsked = untranslated !== undefined && action?.disabled === false;
    useEffect(() => {
      if (!isAsked) return;
      // Strapi's key for Publish passes its button by.
      const onKey = (event: KeyboardEvent): void => {
        if (!((event.ctrlKey || event.metaKey) && event.shiftKey && event.key === 'Enter')) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        label.current?.closest('button')?.click();
      };
      window.addEventListener('keydown', onKey, { capture: true });
      return () => window.removeEventListener('keydown', onKey, { capture: true });
    }, [isAsked]);
    if (!action || !isAsked) return action;
    const owner = ownerOf(props.model);
    const fields = untranslated.untranslated?.map((name) => labelOf(owner, name)).join(', ') ?? '';
    return {
      ...action,
      label: createElement('span', { ref: label }, action.label as string),
      onClick: () => false,
      dialog: {
        type: 'dialog',
        title: publishingText('askTitle'),
        content: publishingText('askContent', { fields }),
        confirmLabel: publishingText('publishAnyway'),
        onConfirm: () => action.dialog?.onConfirm?.() ?? action.onClick?.(),
      } as ActionDescription['dialog'] & object,
    };
  }
  const { type = 'publish', position } = publish;
  return Object.assign(PublishAction, { type, position });
}
