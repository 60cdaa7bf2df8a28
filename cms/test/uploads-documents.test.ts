import { buffer } from 'node:stream/consumers';
import { deflateSync } from 'node:zlib';
import PdfDocument from 'pdfkit';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { startCms } from './support/cms.ts';
import { draftEntry } from './support/entries.ts';
import { pdfBytes, pictureBytes, uploadFile } from './support/files.ts';
import { signIn } from './support/http.ts';
import type { LiveStatus } from '../src/live/status.ts';

/** PDF documents as scanners, mail and programs leave them, and what their editors are told. */

const cms = await startCms();
const editor = await signIn(cms, 'strapi-editor');

function pdfOf(text: string, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PdfDocument(options);
  if (text) document.text(text);
  document.end();
  return buffer(document);
}

describe('What PDF readers open', () => {
  test.each([
    ['a byte order mark', Buffer.from('\ufeff')],
    ['blank lines', Buffer.from('\r\n\r\n\n')],
    ['a printer’s commands', Buffer.from('\u001b%-12345X@PJL JOB\r\n@PJL ENTER LANGUAGE = PDF\r\n')],
    ['the header of a web answer', Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n')],
    ['a head of an old Macintosh', Buffer.alloc(128)],
    ['as much as readers skip', Buffer.alloc(1000, ' ')],
  ])('is a PDF document after %s, and kept byte for byte', async (_, head) => {
    const bytes = Buffer.concat([head, pdfBytes()]);
    const file = await uploadFile(cms, 'skan.pdf', bytes);
    expect(file).toMatchObject({ mime: 'application/pdf', ext: '.pdf', name: 'skan.pdf' });
  });

  test.each([
    ['a page about PDF', Buffer.from('<!doctype html><p>A file begins with %PDF-1.4.</p>')],
    ['a header too far in', Buffer.concat([Buffer.alloc(1100, ' '), pdfBytes()])],
    [
      'a program with a document in it',
      Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(64), pdfBytes()]),
    ],
    [
      'an archive with a document in it',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(64), pdfBytes()]),
    ],
  ])('is not %s', async (_, bytes) => {
    await expect(uploadFile(cms, 'skan.pdf', bytes)).rejects.toThrow('nie jest ani zdjęciem');
  });
});

describe('The panel beside an entry tells', () => {
  async function hintsOf(type: 'document' | 'update', data: object): Promise<LiveStatus['entry']> {
    const documentId = await draftEntry(cms, type, data as Record<string, unknown>, { pl: 'Wpis' });
    const { body } = await editor(
      'GET',
      `/live/status?uid=api::${type}.${type}&documentId=${documentId}&locale=pl`,
    );
    return (body as unknown as LiveStatus).entry;
  }

  const scan = async () => {
    const document = new PdfDocument();
    document.image(await pictureBytes().jpeg().toBuffer());
    document.end();
    return buffer(document);
  };
  /** A document whose objects are packed, as programs write them since PDF 1.5. */
  const packed = (objects: string) => {
    const stream = deflateSync(Buffer.from(objects));
    const head = `%PDF-1.5\n5 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${stream.length}>>stream\r\n`;
    return Buffer.concat([
      Buffer.from(head),
      stream,
      Buffer.from('\nendstream endobj\nstartxref\n0\n%%EOF\n'),
    ]);
  };

  test.each<[string, () => Promise<Buffer> | Buffer, string | undefined]>([
    ['a document with a password', () => pdfOf('Uchwała', { userPassword: 'tajne' }), 'encrypted'],
    [
      'a document that may not be copied',
      () => pdfOf('Uchwała', { ownerPassword: 'tajne', permissions: { copying: false } }),
      'encrypted',
    ],
    [
      'a document with a newer cipher',
      () => pdfOf('Uchwała', { ownerPassword: 'tajne', pdfVersion: '1.7ext3' }),
      'encrypted',
    ],
    ['a scan', scan, 'noText'],
    ['an empty page', () => pdfOf(''), 'noText'],
    ['a scan whose objects are packed', () => packed('1 0 <</Type/Page/Contents 2 0 R>>'), 'noText'],
    ['a text', () => pdfOf('Uchwała'), undefined],
    ['a text whose objects are packed', () => packed('1 0 <</Type /Font/Subtype/TrueType>>'), undefined],
    [
      'a text that cannot be unpacked',
      () => Buffer.concat([Buffer.from('%PDF-1.5\n1 0 obj<</Type/ObjStm>>stream\r\n'), Buffer.alloc(99, 7)]),
      undefined,
    ],
  ])('of %s', async (_, bytes, hint) => {
    const { id } = await uploadFile(cms, 'uchwala.pdf', await bytes());
    expect((await hintsOf('document', { file: id }))?.fileHints).toEqual(
      hint ? [{ name: 'uchwala.pdf', hint }] : [],
    );
  });

  const animation = async (format: 'gif' | 'webp') => {
    const frames = ['#fff', '#000'].map((colour) => pictureBytes(8, 8, colour).png().toBuffer());
    return sharp(await Promise.all(frames), { join: { animated: true } })
      .toFormat(format)
      .toBuffer();
  };
  test.each<[string, () => Promise<Buffer>, boolean]>([
    ['ruchomy.gif', () => animation('gif'), true],
    ['ruchomy.webp', () => animation('webp'), true],
    ['stoi.gif', () => pictureBytes(8, 8).gif().toBuffer(), false],
    ['stoi.webp', () => pictureBytes(8, 8).webp().toBuffer(), false],
    ['stoi.png', () => pictureBytes(8, 8).png().toBuffer(), false],
  ])('whether its lead picture is animated (%s)', async (name, bytes, isAnimated) => {
    const { id } = await uploadFile(cms, name, await bytes());
    const entry = await hintsOf('update', { cover: { file: id, decorative: true } });
    expect(entry?.fileHints).toEqual(isAnimated ? [{ name, hint: 'animated' }] : []);
  });

  test('of files in its text, too', async () => {
    const film = await uploadFile(cms, 'ruchomy.gif', await animation('gif'));
    const document = await uploadFile(cms, 'skan.pdf', await scan());
    const body = `![Taniec](${film.url}) [Skan](osiedle:file/${document.documentId})`;
    expect((await hintsOf('update', { body }))?.fileHints).toEqual([
      { name: 'ruchomy.gif', hint: 'animated' },
      { name: 'skan.pdf', hint: 'noText' },
    ]);
  });
});
