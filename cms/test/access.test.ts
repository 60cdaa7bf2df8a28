import { apiPaths, editorialTypes, eventTypes, type TypeName } from '@osiedle/shared';
import { describe, expect, test } from 'vitest';
import { environment, startCms } from './cms.ts';
import { publishedEntry } from './entries.ts';
import { pdfBytes, pictureBytes, uploadPicture } from './files.ts';
import { fileForm, sender, signIn } from './http.ts';

const cms = await startCms();
const stranger = sender(cms);
const reader = sender(cms, environment.CMS_TOKEN);

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

describe('A stranger', () => {
  test.each(routes)('cannot read %s', async (path, id) => {
    for (const query of ['', '?status=draft', '?status=published&locale=en&populate=*']) {
      expect((await stranger('GET', `/api/${path}${query}`)).status).toBe(401);
      if (!isSingle(path)) expect((await stranger('GET', `/api/${path}/${id}${query}`)).status).toBe(401);
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
      const { status } = await stranger(method ?? '', `/api/${address}`, { data: { title: 'Obcy' } });
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
      expect((await stranger(method, path, body)).status).toBe(401);
    }
    expect(await cms.strapi.db.query('plugin::upload.file').count()).toBe(1);
  });

  test('sees the bytes of a file alone', async () => {
    expect((await stranger('GET', picture.url)).status).toBe(200);
    expect((await stranger('GET', '/uploads/')).status).toBe(404);
  });

  test.each([
    '/api/auth/local',
    '/api/auth/local/register',
    '/api/auth/forgot-password',
    '/api/users',
    '/api/users/me',
  ])('finds no visitor’s account at %s', async (path) => {
    for (const method of ['GET', 'POST']) expect([404, 405]).toContain((await stranger(method, path)).status);
    expect([404, 405]).toContain((await reader('GET', path)).status);
  });

  test('cannot make themselves an administrator', async () => {
    const users = await cms.strapi.db.query('admin::user').count();
    const person = { email: 'obcy@example.org', password: 'Haslo-1234', firstname: 'Obcy' };
    expect((await stranger('POST', '/admin/register-admin', person)).status).toBe(400);
    expect(
      (await stranger('POST', '/admin/register', { registrationToken: 'x', userInfo: person })).status,
    ).toBe(400);
    expect(await cms.strapi.db.query('admin::user').count()).toBe(users);
  });

  test('cannot reach the panel’s own interface', async () => {
    for (const path of [
      '/admin/users',
      '/admin/api-tokens',
      '/admin/roles',
      '/content-manager/init',
      '/i18n/locales',
    ]) {
      expect((await stranger('GET', path)).status).toBe(401);
    }
  });
});

describe('A token', () => {
  test.each(['wrong', environment.CMS_TOKEN.toUpperCase(), `${environment.CMS_TOKEN}x`, ' '])(
    'that is wrong (“%s”) opens nothing',
    async (token) => {
      for (const [path] of routes) expect((await sender(cms, token)('GET', `/api/${path}`)).status).toBe(401);
      expect((await sender(cms, token)('GET', '/api/upload/files')).status).toBe(401);
    },
  );

  test('exists once, reads only, and is no one that Strapi made', async () => {
    const tokens = await cms.strapi.db.query('admin::api-token').findMany();
    expect(tokens).toMatchObject([
      { name: 'Publisher', type: 'read-only', kind: 'content-api', expiresAt: null },
    ]);
    expect(JSON.stringify(tokens)).not.toContain(`"${environment.CMS_TOKEN}"`);
    expect(await cms.strapi.db.query('admin::transfer-token').count()).toBe(0);
  });
});

describe('The reader’s token', () => {
  test.each(routes)('reads what is published of %s', async (path, id) => {
    const { status, body } = await reader('GET', `/api/${path}`);
    expect(status).toBe(200);
    const documents = isSingle(path) ? [body.data] : (body.data as unknown as object[]);
    expect(documents).toMatchObject([{ documentId: id }]);
    if (isSingle(path)) return;
    expect((await reader('GET', `/api/${path}/${id}`)).body.data).toMatchObject({ documentId: id });
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
      const { status } = await reader(method ?? '', `/api/${address}?status=published`, { data });
      expect([403, 404, 405]).toContain(status);
    }
    const { body } = await reader('GET', `/api/${path}`);
    expect(JSON.stringify(body)).not.toContain('Zmieniony');
    expect(JSON.stringify(body)).toContain(id);
  });

  test('cannot add, change or remove files', async () => {
    const form = fileForm('a.png', await pictureBytes().png().toBuffer(), 'image/png');
    expect((await reader('POST', '/api/upload', form)).status).toBe(403);
    expect((await reader('POST', `/api/upload?id=${picture.id}`, form)).status).toBe(403);
    expect((await reader('DELETE', `/api/upload/files/${picture.id}`)).status).toBe(403);
    expect((await stranger('GET', picture.url)).status).toBe(200);
  });

  test('does not open the panel', async () => {
    for (const path of ['/admin/users/me', '/admin/api-tokens', '/content-manager/init']) {
      expect((await reader('GET', path)).status).toBe(401);
    }
  });
});

describe('A file that an editor sends', async () => {
  const editor = await signIn(cms, 'strapi-editor');
  const megabyte = 1024 * 1024;

  test('may have 20 megabytes and no more', async () => {
    const accepted = await editor(
      'POST',
      '/upload',
      fileForm('plan.pdf', pdfBytes(20 * megabyte - 1000), 'application/pdf'),
    );
    expect(accepted.status).toBe(201);
    for (const size of [20 * megabyte + 1, 22 * megabyte]) {
      const { status } = await editor(
        'POST',
        '/upload',
        fileForm('plan.pdf', pdfBytes(size), 'application/pdf'),
      );
      expect(status).toBe(413);
    }
  });

  test('is refused with the reason in the editor’s language', async () => {
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

describe('An answer of the CMS', () => {
  test.each(['/admin/init', '/api/meetings', '/_health'])(
    '(%s) lets the panel load nothing from elsewhere',
    async (path) => {
      const { headers } = await fetch(new URL(path, cms.url));
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      for (const part of policy.split(';')) expect(part).not.toMatch(/https?:|\*/);
    },
  );
});
