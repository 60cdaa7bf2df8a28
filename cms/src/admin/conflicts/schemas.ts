/** The used part of a type or a group, as the content manager describes it to the panel. */
export interface PanelSchema {
  uid: string;
  attributes: Record<string, PanelAttribute>;
}
export interface PanelAttribute {
  type: string;
  component?: string;
}
export type FormSchemas = Map<string, PanelSchema>;

/** Asks for the descriptions of all types and groups. */
export async function readFormSchemas(get: (path: string) => Promise<unknown>): Promise<FormSchemas> {
  const { data } = (await get('/content-manager/init')) as {
    data: { contentTypes: PanelSchema[]; components: PanelSchema[] };
  };
  return new Map([...data.contentTypes, ...data.components].map((schema) => [schema.uid, schema]));
}
