import type { EntryFields, FieldFault } from '../types.ts';
import { yearMessage } from './dates.ts';
import { linkFaults } from './link.ts';

/** Actions of a plan that say nothing, give no reason, or lead nowhere. */
export function actionFaults({ actions = [] }: EntryFields): FieldFault[] {
  return actions.flatMap((action, index) => {
    const fault = (field: string, message: string | undefined): FieldFault[] =>
      message ? [{ path: ['actions', index, field], message }] : [];
    const isUntold = !action.askedDefault?.trim() && !action.askedSecond?.trim();
    const hasReason = action.outcomeDefault?.trim() || action.outcomeSecond?.trim();
    return [
      ...fault(
        'askedDefault',
        isUntold ? 'Napisz, o co prosili mieszkańcy, albo usuń to działanie.' : undefined,
      ),
      ...fault(
        'outcomeDefault',
        action.state === 'dropped' && !hasReason
          ? 'Działania zaniechano. Napisz dlaczego: mieszkańcy będą o to pytać.'
          : undefined,
      ),
      ...fault('year', action.year ? yearMessage(action.year) : undefined),
      ...linkFaults(action.link, ['actions', index, 'link']),
      ...linkFaults(action.source, ['actions', index, 'source']),
    ];
  });
}

export function continuationFaults(documentId: string, { continues = [] }: EntryFields): FieldFault[] {
  if (!continues.some((one) => one.documentId === documentId)) return [];
  return [
    { path: ['continues'], message: 'Projekt nie może być dalszym ciągiem samego siebie. Usuń go stąd.' },
  ];
}
