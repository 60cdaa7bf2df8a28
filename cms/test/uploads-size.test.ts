import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { translations } from '../src/admin/translations.ts';
import { tooLarge } from '../src/uploads/size-limit.ts';
import { startCms } from './support/cms.ts';
import { pdfBytes, uploadFile } from './support/files.ts';
import { fileForm, newSession, requestSender } from './support/http.ts';

/** Files that are larger than the CMS takes, as browsers send them. */

const cms = await startCms();
const token = await newSession(cms, 'strapi-editor');
const editor = requestSender(cms, token);
const megabyte = 1024 * 1024;

const several = new FormData();
for (const name of ['a.pdf', 'b.pdf'])
  several.append('files', new File([new Uint8Array(11 * megabyte)], name));

describe('A file above 20 MB', () => {
  test.each([
    ['a little', fileForm('plan.pdf', pdfBytes(20 * megabyte), 'application/pdf')],
    ['more', fileForm('plan.pdf', pdfBytes(24 * megabyte), 'application/pdf')],
    ['only together with another', several],
  ])('(%s) is answered with the limit', async (_, form) => {
    const { status, body } = await editor('POST', '/upload', form);
    expect([status, body.error?.message]).toEqual([413, tooLarge[0]]);
    expect(tooLarge[0]).toContain('najwyżej 20 MB');
  });

  test.each([
    ['whose length is told', true],
    ['whose length is not told', false],
  ])(
    '(%s) is answered after all of it is sent, on a connection that goes on',
    async (_, isTold) => {
      const { hostname, port } = new URL(cms.url);
      const socket = connect(Number(port), hostname);
      let answers = '';
      socket.on('data', (data) => (answers += data.toString()));
      const part = '--x\r\ncontent-disposition: form-data; name="files"; filename="film.mov"\r\n\r\n';
      const size = 40 * megabyte;
      const length = isTold ? `content-length: ${part.length + size}` : 'transfer-encoding: chunked';
      const chunkOf = (data: Buffer) =>
        isTold
          ? data
          : Buffer.concat([Buffer.from(`${data.length.toString(16)}\r\n`), data, Buffer.from('\r\n')]);
      socket.write(
        `POST /upload HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: Bearer ${token}\r\n${length}\r\ncontent-type: multipart/form-data; boundary=x\r\n\r\n`,
      );
      socket.write(chunkOf(Buffer.from(part)));
      for (let sent = 0; sent < size; sent += megabyte)
        if (!socket.write(chunkOf(Buffer.alloc(megabyte)))) await once(socket, 'drain');
      if (!isTold) socket.write('0\r\n\r\n');
      await vi.waitFor(() => expect(answers).toContain('\r\n\r\n{'), 5000);
      expect(answers).toMatch(/^HTTP\/1\.1 413 /);
      expect(answers).toContain(tooLarge[0]);
      socket.write(`GET /admin/init HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`);
      await vi.waitFor(() => expect(answers).toContain('HTTP/1.1 200 OK'), 5000);
      socket.destroy();
    },
    20_000,
  );

  test('is refused also where code uploads it', async () => {
    await expect(uploadFile(cms, 'plan.pdf', pdfBytes(20 * megabyte))).rejects.toThrow(tooLarge[0]);
  });

  test('is explained in both languages of the panel', () => {
    const key = `upload.apiError.${tooLarge[0]}`;
    expect([translations['pl']?.[key], translations['en']?.[key]]).toEqual(tooLarge);
  });
});

test('A file below 20 MB is taken', async () => {
  const form = fileForm('plan.pdf', pdfBytes(20 * megabyte - 1000), 'application/pdf');
  expect((await editor('POST', '/upload', form)).status).toBe(201);
});
