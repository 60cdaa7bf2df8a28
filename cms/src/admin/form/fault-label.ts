import { formText } from '../messages/form.ts';
import { labelOf } from './part-summary.ts';
import { ownerOf } from './parts.ts';

/** The used part of what Strapi knows of a form's layout. */
export interface EditLayout {
  layout: LaidOutField[][][];
  components: Record<string, { layout: LaidOutField[][] }>;
}
interface LaidOutField {
  name: string;
  attribute: { type: string; component?: string };
}

/** What people call the field at a path: `Kolejne terminy (2.) – Początek`. The language stands in the label of each half of a pair. */
export function faultLabel(path: string, model: string, { layout, components }: EditLayout): string {
  const labels: string[] = [];
  let owner = ownerOf(model);
  let fields = layout.flat(2);
  for (const name of path.split('.')) {
    if (/^\d+$/.test(name)) {
      const group = labels.pop() ?? '';
      labels.push(formText('row', { field: group, count: Number(name) + 1 }));
      continue;
    }
    labels.push(labelOf(owner, name));
    owner = fields.find((field) => field.name === name)?.attribute.component ?? owner;
    fields = components[owner]?.layout.flat() ?? [];
  }
  return labels.join(' – ');
}
