import { useDocumentRBAC, useForm } from '@strapi/strapi/admin';
import { createElement, useEffect, useRef, useState } from 'react';
import { labelOf } from '../form/part-summary.ts';
import { ownerOf } from '../form/parts.ts';
import { publishingText } from '../messages/publishing.ts';
import type { EntryValues } from './untranslated.ts';
import type { EntryProps } from './use-other-language.ts';
import { useUntranslated } from './use-warnings.ts';

/** A button of Strapi's form; it does not export the type. */
interface ActionDescription {
  disabled?: boolean;
  label: unknown;
  onClick?: (event?: unknown) => unknown;
  dialog?: { onConfirm?: () => unknown } | undefined;
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
    const mayPublish = useDocumentRBAC('Publish', ({ canPublish }) => canPublish);
    const untranslatedIn = useUntranslated(props);
    const values = useForm('Publish', (state) => state.values) as EntryValues;
    const getValues = useForm('Publish', (state) => state.getValues) as () => EntryValues;
    /** The fields that the question names, while it is asked. */
    const [asked, setAsked] = useState<string[]>();
    const label = useRef<HTMLSpanElement>(null);
    const isAsked = action?.disabled === false && untranslatedIn(values).length > 0;
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
    // Strapi shows an Author a button that can never be pressed.
    if (!action || !mayPublish) return null;
    const owner = ownerOf(props.model);
    return {
      ...action,
      label: createElement('span', { ref: label }, action.label as string),
      onClick: (event) => {
        // What was typed last may not have been rendered yet.
        const untranslated = untranslatedIn(getValues());
        setAsked(untranslated.length > 0 ? untranslated : undefined);
        return untranslated.length > 0 ? false : action.onClick?.(event);
      },
      dialog: asked
        ? ({
            type: 'dialog',
            title: publishingText('askTitle'),
            content: publishingText('askContent', {
              fields: asked.map((name) => labelOf(owner, name)).join(', '),
            }),
            confirmLabel: publishingText('publishAnyway'),
            onConfirm: () => action.dialog?.onConfirm?.() ?? action.onClick?.(),
          } as ActionDescription['dialog'] & object)
        : action.dialog,
    };
  }
  const { type = 'publish', position } = publish;
  return Object.assign(PublishAction, { type, position });
}
