import { defaultLocale } from '@osiedle/shared';
import { fields } from '../panel/index.ts';
import { panelLanguage } from './messages/format.ts';

interface Field {
  hint?: string;
}
interface EditLayout {
  layout: Field[][][];
  components: Record<string, { layout: Field[][] }>;
}

const english = new Map(
  Object.values(fields).flatMap(({ hint }) => (hint ? [[hint[0], hint[1]] as const] : [])),
);

/**
 * Translates hints to the panel's language. Each type's configuration stores them in Polish, and Strapi does not look them
 * up among the translations, as it does labels.
 */
export function translateHints<Parameters extends { layout: EditLayout }>(
  parameters: Parameters,
): Parameters {
  if (panelLanguage() === defaultLocale) return parameters;
  const translate = (field: Field) => ({ ...field, hint: english.get(field.hint ?? '') ?? field.hint });
  const { layout } = parameters;
  return {
    ...parameters,
    layout: {
      ...layout,
      layout: layout.layout.map((panel) => panel.map((row) => row.map(translate))),
      components: Object.fromEntries(
        Object.entries(layout.components).map(([uid, component]) => [
          uid,
          { ...component, layout: component.layout.map((row) => row.map(translate)) },
        ]),
      ),
    },
  };
}
