import { linkPaths } from '@osiedle/shared';

/** The type of field that the panel has for links: in its layouts alone, not in the schema. */
export const linkFieldType = 'osiedle-link';

interface LayoutField {
  name: string;
  type: string;
  attribute?: { component?: string };
}
interface EditLayout {
  layout: LayoutField[][][];
  components: Record<string, { layout: LayoutField[][] }>;
}

const paths = Object.values(linkPaths).flat();

/** Gives the fields that hold a link their own input. */
export function showLinks<Parameters extends { layout: EditLayout }>(parameters: Parameters): Parameters {
  const { layout } = parameters;
  /** The fields with links, by the component that they stand in. */
  const inGroup = new Map<string, Set<string>>();
  for (const { name, attribute } of layout.layout.flat(2))
    for (const [group, field] of paths)
      if (group === name && field && attribute?.component)
        inGroup.set(attribute.component, (inGroup.get(attribute.component) ?? new Set()).add(field));
  const components = Object.entries(layout.components).map(([uid, component]) => {
    const links = inGroup.get(uid);
    const rows =
      links &&
      component.layout.map((row) =>
        row.map((field) => (links.has(field.name) ? { ...field, type: linkFieldType } : field)),
      );
    return [uid, rows ? { ...component, layout: rows } : component] as const;
  });
  return { ...parameters, layout: { ...layout, components: Object.fromEntries(components) } };
}
