import type { Missing } from '../../history/restorable.ts';
import { fieldLabel } from '../conflicts/as-text.ts';
import { historyText } from '../messages/history.ts';

/** The labels of the fields that came back without what they had; none where there are none. */
export function emptiedFields(model: string, missing: readonly Missing[]): string {
  return labelsOf(
    model,
    missing.filter(({ isLink }) => !isLink),
  );
}

/** A sentence of the fields whose links lead nowhere; none where there are none. */
export function lostLinksSentence(model: string, missing: readonly Missing[]): string[] {
  const fields = labelsOf(
    model,
    missing.filter(({ isLink }) => isLink),
  );
  return fields ? [historyText('lostLinks', { fields })] : [];
}

function labelsOf(model: string, missing: readonly Missing[]): string {
  return [...new Set(missing.map(({ field }) => fieldLabel(model, field)))].join(', ');
}
