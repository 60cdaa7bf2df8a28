import { apiPaths, editorialTypes, eventTypes, type TypeName } from '@osiedle/shared';
import { describe, expect, test } from 'vitest';
import { environment, startCms } from './support/cms.ts';
import { publishedEntry } from './support/entries.ts';
import { pictureBytes, uploadPicture } from './support/files.ts';
import { fileForm, requestSender, signIn } from './support/http.ts';

const cms = await startCms();
const anonymous = requestSender(cms);
const publisher = requestSender(cms, environment.CMS_TOKEN);

const startsAt = '2026-12-01T17:00:00.000Z';
const shared = Object.fromEntries(eventTypes.map((type) => [type, { startsAt }])) as Partial<
  Record<TypeName, object>
>;
const ids: Partial<Record<TypeName, string>> = {};
for (const type of editorialTypes) {
  ids[type] = await publishedEntry(cms, type, { ...shared[type] }, { pl: 'Wpis', en: 'Entry' });
  await cms.documents(type).create({ locale: 'pl', data: { title: 'Szkic', ...shared[type] } });
}
for (const type of ['neighbourhood', 'organisation', 'place', 'topic'] as const) {
  ids[type] = (await cms.documents(type).create({ data: { nameDefault: 'Nazwa' } })).documentId;
}
ids.redirect = (await cms.documents('redirect').create({ data: { from: '/a/', to: '/b/' } })).documentId;
ids.setting = (await cms.documents('setting').create({ data: { siteNameDefault: 'Osiedle' } })).documentId;
const declaration = await cms.documents('accessibility-declaration').create({ data: {} });
ids['accessibility-declaration'] = declaration.documentId;
const picture = await uploadPicture(cms, 'obraz.png');

const routes = Object.entries(apiPaths).map(([type, path]) => [path, ids[type as TypeName] ?? ''] as const);
const isSingle = (path: string) => path === 'setting' || path === 'accessibility-declaration';

describe('An anonymous request', () => {
  test.each(routes)('cannot read %s', async (path, id) => {
    for (const query of ['', '?status=draft', '?status=published&locale=en&populate=*']) {
      expect((await anonymous('GET', `/api/${path}${query}`)).status).toBe(401);
      if (!isSingle(path)) expect((await anonymous('GET', `/api/${path}/${id}${query}`)).status).toBe(401);
    }
  });

  test.each(routes)('cannot write %s', async (path, id) => {
    for (const [method, address] of [
      ['POST', path],
      ['PUT', `${path}/${id}`],
      ['DELETE', `${path}/${id}`],
      ['PUT', path],
      ['DELETE', path],
    ]) {
      const { status } = await anonymous(method ?? '', `/api/${address}`, { data: { title: 'Obcy' } });
      expect([401, 404, 405]).toContain(status);
    }
  });

  test('cannot list, add, change or remove files', async () => {
    const form = fileForm('a.png', await pictureBytes().png().toBuffer(), 'image/png');
    for (const [method, path, body] of [
      ['GET', '/api/upload/files', undefined],
      ['GET', `/api/upload/files/${picture.id}`, undefined],
      ['POST', '/api/upload', form],
      ['POST', `/api/upload?id=${picture.id}`, form],
      ['DELETE', `/api/upload/files/${picture.id}`, undefined],
      ['POST', '/upload', form],
    ] as const) {
      expect((await anonymous(method, path, body)).status).toBe(401);
    }
    expect(await cms.strapi.db.query('plugin::upload.file').count()).toBe(1);
  });

  test('reads the bytes of a file, but no folder', async () => {
    expect((await anonymous('GET', picture.url)).status).toBe(200);
    expect((await anonymous('GET', '/uploads/')).status).toBe(404);
  });

  test.each([
    '/api/auth/local',
    '/api/auth/local/register',
    '/api/auth/forgot-password',
    '/api/users',
    '/api/users/me',
  ])('finds no accounts for visitors at %s', async (path) => {
    for (const method of ['GET', 'POST'])
      expect([404, 405]).toContain((await anonymous(method, path)).status);
    expect([404, 405]).toContain((await publisher('GET', path)).status);
  });

  test('cannot create an administrator', async () => {
    const users = await cms.strapi.db.query('admin::user').count();
    const person = { email: 'obcy@example.org', password: 'Haslo-na-probe-1', firstname: 'Obcy' };
    expect((await anonymous('POST', '/admin/register-admin', person)).status).toBe(400);
    expect(
      (await anonymous('POST', '/admin/register', { registrationToken: 'x', userInfo: person })).status,
    ).toBe(400);
    expect(await cms.strapi.db.query('admin::user').count()).toBe(users);
  });

  test('cannot use the panel’s API', async () => {
    for (const path of [
      '/admin/users',
      '/admin/api-tokens',
      '/admin/roles',
      '/content-manager/init',
      '/i18n/locales',
    ]) {
      expect((await anonymous('GET', path)).status).toBe(401);
    }
  });
});

describe('A token', () => {
  test.each(['wrong', environment.CMS_TOKEN.toUpperCase(), `${environment.CMS_TOKEN}x`, ' '])(
    'that is wrong (“%s”) gives no access',
    async (token) => {
      for (const [path] of routes)
        expect((await requestSender(cms, token)('GET', `/api/${path}`)).status).toBe(401);
      expect((await requestSender(cms, token)('GET', '/api/upload/files')).status).toBe(401);
    },
  );

  test('exists once, is read-only, and is not one of Strapi’s own', async () => {
    const tokens = await cms.strapi.db.query('admin::api-token').findMany();
    expect(tokens).toMatchObject([
      { name: 'Publisher', type: 'read-only', kind: 'content-api', expiresAt: null },
    ]);
    expect(JSON.stringify(tokens)).not.toContain(`"${environment.CMS_TOKEN}"`);
    expect(await cms.strapi.db.query('admin::transfer-token').count()).toBe(0);
  });
});

describe('The publisher’s token', () => {
  test.each(routes)('reads published %s', async (path, id) => {
    const { status, body } = await publisher('GET', `/api/${path}`);
    expect(status).toBe(200);
    const documents = isSingle(path) ? [body.data] : (body.data as unknown as object[]);
    expect(documents).toMatchObject([{ documentId: id }]);
    if (isSingle(path)) return;
    expect((await publisher('GET', `/api/${path}/${id}`)).body.data).toMatchObject({ documentId: id });
  });

  test.each(routes)('cannot write %s', async (path, id) => {
    const data = { title: 'Zmieniony', nameDefault: 'Zmieniony', siteNameDefault: 'Zmieniony', from: '/x/' };
    for (const [method, address] of [
      ['POST', path],
      ['PUT', `${path}/${id}`],
      ['DELETE', `${path}/${id}`],
      ['PUT', path],
      ['DELETE', path],
    ]) {
      const { status } = await publisher(method ?? '', `/api/${address}?status=published`, { data });
      expect([403, 404, 405]).toContain(status);
    }
    const { body } = await publisher('GET', `/api/${path}`);
    expect(JSON.stringify(body)).not.toContain('Zmieniony');
    expect(JSON.stringify(body)).toContain(id);
  });

  test('cannot add, change or remove files', async () => {
    const form = fileForm('a.png', await pictureBytes().png().toBuffer(), 'image/png');
    expect((await publisher('POST', '/api/upload', form)).status).toBe(403);
    expect((await publisher('POST', `/api/upload?id=${picture.id}`, form)).status).toBe(403);
    expect((await publisher('DELETE', `/api/upload/files/${picture.id}`)).status).toBe(403);
    expect((await anonymous('GET', picture.url)).status).toBe(200);
  });

  test('gives no access to the panel', async () => {
    for (const path of ['/admin/users/me', '/admin/api-tokens', '/content-manager/init']) {
      expect((await publisher('GET', path)).status).toBe(401);
    }
  });
});

describe('A file that an editor sends', async () => {
  const editor = await signIn(cms, 'strapi-editor');
  test('is refused with the reason in Polish', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    for (const path of [
      '/upload',
      '/upload/files',
      `/upload?id=${picture.id}`,
      `/upload/files/${picture.id}/replace`,
    ]) {
      const { status, body } = await editor('POST', path, fileForm('logo.png', svg, 'image/png'));
      expect(status).toBe(400);
      expect(body.error?.message).toMatch(/^Plik „logo.png” nie jest ani zdjęciem/);
    }
  });
});

describe('A response of the CMS', () => {
  test.each(['/admin/init', '/api/meetings', '/_health'])(
    '(%s) lets the panel load nothing from other origins',
    async (path) => {
      const { headers } = await fetch(new URL(path, cms.url));
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      for (const directive of policy.split(';')) expect(directive).not.toMatch(/https?:|\*/);
    },
  );
});
