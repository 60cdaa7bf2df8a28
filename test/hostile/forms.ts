import { eventTypes, uidOf, type TypeName } from '../../shared/src/index.ts';
import type { PanelSession, Reply } from './panel-session.ts';
import { payloads } from './payloads.ts';

/** A field that takes texts of one form alone, and how an editor's request would bring one there. */
interface Form {
  field: string;
  send: (panel: PanelSession, text: string) => Promise<Reply>;
}

const collection = (type: TypeName, rest = '') =>
  `/content-manager/collection-types/${uidOf(type)}${rest}?locale=pl`;
const create = (type: TypeName, field: string, data: object = {}) => ({
  field: `${type}.${field}`,
  send: (panel: PanelSession, text: string) =>
    panel.send('POST', collection(type), { nameDefault: 'x', ...data, [field]: text }),
});
const publish = (type: TypeName, field: string, data: object = {}) => ({
  field: `${type}.${field}`,
  send: (panel: PanelSession, text: string) =>
    panel.send('POST', collection(type, '/actions/publish'), { title: 'x', ...data, [field]: text }),
});
const single = (type: TypeName, field: string, data: object = {}) => ({
  field: `${type}.${field}`,
  send: (panel: PanelSession, text: string) =>
    panel.send('PUT', `/content-manager/single-types/${uidOf(type)}`, { ...data, [field]: text }),
});

/** Every such field of the CMS, one kind a line. */
export const kinds: Form[][] = [
  [
    ...(['project', 'update', 'document', 'page'] as const).map((type) => publish(type, 'slug')),
    ...eventTypes.map((type) => publish(type, 'slug', { startsAt: '2027-05-01T15:00:00.000Z' })),
    create('neighbourhood', 'slug'),
    create('topic', 'slug'),
    create('topic', 'slugSecond', { nameSecond: 'x' }),
  ],
  [
    create('organisation', 'website'),
    publish('project', 'website'),
    ...eventTypes.map((type) =>
      publish(type, 'joinUrl', { startsAt: '2027-05-01T15:00:00.000Z', attendanceMode: 'online' }),
    ),
  ],
  [single('setting', 'contactEmail'), single('accessibility-declaration', 'email')],
  [create('redirect', 'from', { kind: 'gone' })],
  [create('redirect', 'to', { kind: 'moved', from: '/dawny/' })],
];

/** What the CMS answered to one text in one field. */
export interface Attempt {
  field: string;
  text: string;
  status: number;
  message: string;
}

/**
 * Tries to get payloads into the fields that take addresses, slugs and e-mail addresses alone.
 * @param everywhere whether each goes into every such field; else addresses and line breaks go into one field of each
 *   kind, and any other into one field
 */
export async function tryForms(panel: PanelSession, everywhere: boolean): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  for (const { id, group, text, long } of payloads) {
    const suspect = group === 'addresses' || group === 'lines';
    const chosen = kinds.flatMap((fields, kind) => {
      if (everywhere && !long) return fields;
      return suspect || id % kinds.length === kind ? fields.slice(id % fields.length).slice(0, 1) : [];
    });
    for (const { field, send } of chosen) {
      const { status, body } = await send(panel, text);
      attempts.push({ field, text, status, message: body.error?.message ?? '' });
    }
  }
  return attempts;
}
