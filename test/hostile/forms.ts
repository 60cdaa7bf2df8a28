import { eventTypes, uidOf, type TypeName } from '../../shared/src/index.ts';
import type { PanelReply, PanelSession } from './panel-session.ts';
import { payloads } from './payloads.ts';

/** A field that accepts only texts of a certain form, and the request that writes it. */
interface StrictField {
  field: string;
  send: (panel: PanelSession, text: string) => Promise<PanelReply>;
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
    panel.send('POST', collection(type, '/actions/publish'), {
      title: 'x',
      ...data,
      ...valueAt(field, text),
    }),
});
const single = (type: TypeName, field: string, data: object = {}) => ({
  field: `${type}.${field}`,
  send: (panel: PanelSession, text: string) =>
    panel.send('PUT', `/content-manager/single-types/${uidOf(type)}`, { ...data, ...valueAt(field, text) }),
});

/** The value of a field, also of one in a group: `booking.email`. */
function valueAt(field: string, text: string): object {
  const [name = '', inner] = field.split('.');
  return { [name]: inner ? { [inner]: text } : text };
}

/** All such fields of the CMS, each kind in its own list. */
export const strictFieldKinds: StrictField[][] = [
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
  [
    single('setting', 'contactEmail'),
    single('accessibility-declaration', 'email'),
    ...eventTypes.map((type) => publish(type, 'booking.email', { startsAt: '2027-05-01T15:00:00.000Z' })),
  ],
  [single('setting', 'colours.accentLight'), single('setting', 'colours.accentDark')],
  [single('setting', 'pinned.entry')],
  [create('redirect', 'from', { kind: 'gone' })],
  [create('redirect', 'to', { kind: 'moved', from: '/dawny/' })],
];

/** The CMS's answer to one text in one field. */
export interface Attempt {
  field: string;
  text: string;
  status: number;
  message: string;
}

/**
 * Tries to write payloads into the fields that accept only addresses, slugs or e-mail addresses.
 * @param everywhere true: tries each payload in every such field. False: tries addresses and line breaks in one field of
 *   each kind, and each other payload in one field.
 */
export async function tryForms(panel: PanelSession, everywhere: boolean): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  for (const { id, group, text, long } of payloads) {
    const suspect = group === 'addresses' || group === 'lines';
    const chosen = strictFieldKinds.flatMap((fields, kind) => {
      if (everywhere && !long) return fields;
      return suspect || id % strictFieldKinds.length === kind
        ? fields.slice(id % fields.length).slice(0, 1)
        : [];
    });
    for (const { field, send } of chosen) {
      const { status, body } = await send(panel, text);
      attempts.push({ field, text, status, message: body.error?.message ?? '' });
    }
  }
  return attempts;
}
