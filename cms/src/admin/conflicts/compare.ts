import type { Conflict } from '../../conflicts/conflict.ts';
import { conflictText } from '../messages/conflicts.ts';
import { lookHeader } from '../versions/index.ts';
import { valueAsText, fieldLabel, nameOf } from './as-text.ts';
import { formHandle, isTouched } from './form-values.ts';
import { readFormSchemas, type PanelAttribute, type FormSchemas } from './schemas.ts';

type Row = Record<string, unknown>;
interface Link extends Row {
  documentId?: string;
}

/** A field that both have changed, in both versions. */
export interface DifferingField {
  name: string;
  label: string;
  theirs: string;
  mine: string;
}

/** What an editor chooses between. */
export interface Comparison {
  differing: DifferingField[];
  /** Fields that only the others have changed: what they wrote stays. */
  untouched: { name: string; label: string }[];
  theirs: Row;
  schemas: FormSchemas;
}

/** A refused save: where it goes, and with which rights. */
export interface RefusedSave {
  /** The address of the CMS. */
  cms: string;
  path: string;
  query: string;
  headers: Headers;
  sent: Row;
}

/** Compares what an editor has sent with what is stored. */
export async function compareVersions(save: RefusedSave, { fields }: Conflict): Promise<Comparison> {
  const headers = new Headers({ authorization: save.headers.get('authorization') ?? '', [lookHeader]: '1' });
  const get = async (path: string): Promise<unknown> => {
    const response = await fetch(save.cms + path, { headers });
    return response.ok ? response.json() : {};
  };
  const entry = save.path.replace(/\/actions\/\w+$/, '');
  const uid = /types\/([^/]+)/.exec(entry)?.[1] ?? '';
  const [schemas, answer] = await Promise.all([readFormSchemas(get), get(entry + save.query)]);
  const theirs = (answer as { data?: Row }).data ?? {};
  const attributes = schemas.get(uid)?.attributes ?? {};
  const form = formHandle();
  const comparison: Comparison = { differing: [], untouched: [], theirs, schemas };
  for (const name of fields ?? Object.keys(save.sent)) {
    const attribute = attributes[name];
    if (!attribute) continue;
    const label = fieldLabel(uid, name);
    if (form && !isTouched(form, name)) {
      if (fields) comparison.untouched.push({ name, label });
      continue;
    }
    const texts =
      attribute.type === 'relation'
        ? await relationTexts(get, { entry, uid, query: save.query, name, theirs })
        : {
            theirs: valueAsText(schemas, attribute, theirs[name]),
            mine: valueAsText(schemas, attribute, save.sent[name]),
          };
    if (texts.theirs !== texts.mine) comparison.differing.push({ name, label, ...texts });
  }
  return comparison;
}

/** The form knows of a relation only what was added and removed. */
async function relationTexts(
  get: (path: string) => Promise<unknown>,
  { uid, query, name, theirs }: { entry: string; uid: string; query: string; name: string; theirs: Row },
): Promise<{ theirs: string; mine: string }> {
  const id = (theirs as Link).documentId;
  const page = `${query ? `${query}&` : '?'}pageSize=50`;
  const answer = id ? await get(`/content-manager/relations/${uid}/${id}/${name}${page}`) : {};
  const names = ((answer as { results?: Link[] }).results ?? []).toReversed().map(nameOf);
  const { connect = [], disconnect = [] } = (formHandle()?.values()[name] ?? {}) as {
    connect?: Link[];
    disconnect?: Link[];
  };
  const mine = [
    ...(connect.length > 0 ? [conflictText('added', { fields: connect.map(nameOf).join(', ') })] : []),
    ...(disconnect.length > 0
      ? [conflictText('removed', { fields: disconnect.map(nameOf).join(', ') })]
      : []),
  ];
  return {
    theirs: names.join('\n') || conflictText('empty'),
    mine: mine.join('\n') || conflictText('unchanged'),
  };
}

/**
 * What is sent after the decision: without the fields whose stored value stays, and without the ids of groups that are not
 * there any more, which the CMS would refuse.
 */
export function bodyAfter(
  { schemas, theirs, untouched }: Comparison,
  uid: string,
  sent: Row,
  keptTheirs: readonly string[],
): Row {
  const kept = new Set([...untouched.map(({ name }) => name), ...keptTheirs]);
  const attributes = schemas.get(uid)?.attributes ?? {};
  return Object.fromEntries(
    Object.entries(sent)
      .filter(([name]) => !kept.has(name))
      .map(([name, value]) => [name, withKnownIds(schemas, attributes[name], value, theirs[name])]),
  );
}

function withKnownIds(
  schemas: FormSchemas,
  attribute: PanelAttribute | undefined,
  mine: unknown,
  theirs: unknown,
): unknown {
  const inner = attribute?.component && schemas.get(attribute.component)?.attributes;
  if (!inner || typeof mine !== 'object' || mine === null) return mine;
  const known = new Map([theirs ?? []].flat().map((row) => [(row as Row)['id'], row as Row]));
  const clean = (row: Row): Row => {
    const { id, ...values } = row;
    const stored = known.get(id);
    const cleaned = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        withKnownIds(schemas, inner[name], value, stored?.[name]),
      ]),
    );
    return stored ? { id, ...cleaned } : cleaned;
  };
  return Array.isArray(mine) ? mine.map((row) => clean(row as Row)) : clean(mine as Row);
}
