import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { intlTag, type Locale } from '../../shared/src/index.ts';
import { markdownTokens, type Token, type Tokens } from '../../shared/src/markdown/index.ts';

/**
 * Sets a text as a PDF document that a screen reader can read: tagged headings, paragraphs and lists, a language and a
 * title (PDF/UA-1, ISO 14289-1). Lengths are points; the page is A4.
 */

const fontFile = (name: string) =>
  createRequire(import.meta.url).resolve(
    `@expo-google-fonts/atkinson-hyperlegible-next/${name}/AtkinsonHyperlegibleNext_${name}.ttf`,
  );
const faces = { regular: '400Regular', bold: '700Bold', italic: '400Regular_Italic' } as const;
type Face = keyof typeof faces;

/** The identity's colours: of text, of the façade's walls, of its dark and its lit windows. */
const colours = {
  ink: '#1B1F24',
  slate: '#4A5058',
  heading: '#0B5A57',
  walls: ['#0B5A57', '#2B3F91', '#7A4100', '#A01850'],
  pane: '#FBF8F2',
  lit: '#F3C969',
};

const margin = 64;
const bodySize = 12;
type Sheet = PDFKit.PDFDocument;

/** A stretch of text in one face. */
interface Run {
  text: string;
  face: Face;
}

/** What a leaflet says. */
export interface Leaflet {
  title: string;
  /** One line below the title. */
  subject: string;
  /** Headings of the second level, paragraphs, lists, strong and emphasised words; links lose their address. */
  markdown: string;
}

/** @returns the bytes of the PDF file */
export async function setLeaflet({ title, subject, markdown }: Leaflet, locale: Locale): Promise<Buffer> {
  const sheet = new PDFDocument({
    size: 'A4',
    margins: { top: margin, right: margin, bottom: margin + 16, left: margin },
    info: { Title: title, Subject: subject, Author: 'Osiedla Krakowa' },
    lang: intlTag[locale],
    pdfVersion: '1.7',
    // The types do not know this one yet.
    ...({ subset: 'PDF/UA' } as object),
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    font: fontFile(faces.regular),
  });
  for (const [face, file] of Object.entries(faces)) sheet.registerFont(face, fontFile(file));
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    sheet.on('data', (chunk: Buffer) => chunks.push(chunk));
    sheet.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    sheet.on('error', reject);
  });

  drawFacade(sheet);
  const root = sheet.struct('Document');
  sheet.addStructure(root);
  heading(sheet, root, 'H1', title, 25);
  paragraph(sheet, root, [{ text: subject, face: 'italic' }]);
  for (const token of markdownTokens(markdown)) block(sheet, root, token);
  root.end();
  numberPages(sheet);
  sheet.end();
  return whole;
}

function block(sheet: Sheet, root: PDFKit.PDFStructureElement, token: Token): void {
  if (token.type === 'heading') heading(sheet, root, 'H2', plain((token as Tokens.Heading).tokens), 16);
  else if (token.type === 'paragraph') paragraph(sheet, root, runs((token as Tokens.Paragraph).tokens));
  else if (token.type === 'list') list(sheet, root, token as Tokens.List);
  else if (token.type !== 'space') {
    throw new Error(
      `A leaflet cannot hold Markdown of the kind "${token.type}". Write it as a paragraph or a list.`,
    );
  }
}

function heading(
  sheet: Sheet,
  root: PDFKit.PDFStructureElement,
  tag: string,
  text: string,
  size: number,
): void {
  if (sheet.y > sheet.page.height - 160) sheet.addPage();
  sheet.moveDown(tag === 'H1' ? 0 : 0.7);
  root.add(
    sheet.struct(tag, {}, () => {
      sheet.font('bold', size).fillColor(colours.heading).text(text, { lineGap: 2 });
    }),
  );
  sheet.moveDown(0.35);
}

function paragraph(sheet: Sheet, root: PDFKit.PDFStructureElement, words: Run[]): void {
  root.add(sheet.struct('P', {}, () => write(sheet, words)));
  sheet.moveDown(0.55);
}

function list(sheet: Sheet, root: PDFKit.PDFStructureElement, { items, ordered }: Tokens.List): void {
  const whole = sheet.struct('L');
  root.add(whole);
  const indent = ordered ? 22 : 16;
  items.forEach((item, index) => {
    const entry = sheet.struct('LI');
    whole.add(entry);
    if (sheet.y > sheet.page.height - 120) sheet.addPage();
    const top = sheet.y;
    entry.add(
      sheet.struct('Lbl', {}, () => {
        sheet.font('bold', bodySize).fillColor(colours.heading);
        sheet.text(ordered ? `${index + 1}.` : '•', margin, top, { width: indent });
      }),
    );
    sheet.y = top;
    entry.add(
      sheet.struct('LBody', {}, () => {
        sheet.x = margin + indent;
        write(sheet, runs(item.tokens));
      }),
    );
    entry.end();
    sheet.x = margin;
    sheet.moveDown(0.25);
  });
  whole.end();
  sheet.moveDown(0.4);
}

function write(sheet: Sheet, words: Run[]): void {
  const width = sheet.page.width - margin - sheet.x;
  words.forEach(({ text, face }, index) => {
    sheet
      .font(face, bodySize)
      .fillColor(colours.ink)
      .text(text, { width, lineGap: 3.5, continued: index < words.length - 1 });
  });
}

function runs(tokens: Token[] | undefined, face: Face = 'regular'): Run[] {
  return (tokens ?? []).flatMap((token): Run[] => {
    if (token.type === 'strong') return runs((token as Tokens.Strong).tokens, 'bold');
    if (token.type === 'em') return runs((token as Tokens.Em).tokens, 'italic');
    const inner = (token as Tokens.Text).tokens;
    if (inner) return runs(inner, face);
    return [{ text: bindWords(token.raw.replaceAll('\n', ' ')), face }];
  });
}

/** Polish sets no one-letter word at the end of a line. */
function bindWords(text: string): string {
  return text.replaceAll(/(?<=^|[\s(„])([aiouwz]) /giu, '$1\u00a0');
}

const plain = (tokens: Token[]) =>
  runs(tokens)
    .map(({ text }) => text)
    .join('');

/** A row of windows at the head of the first page: it tells nothing and is marked so. */
function drawFacade(sheet: Sheet): void {
  sheet.markContent('Artifact', { type: 'Layout' });
  const wall = sheet.page.width / colours.walls.length;
  colours.walls.forEach((colour, index) => {
    const height = [30, 38, 26, 34][index] ?? 30;
    sheet.rect(index * wall, 0, wall, height).fill(colour);
    for (let pane = 0; pane < 8; pane += 1) {
      const lit = (pane * 7 + index * 3) % 5 < 2;
      sheet.rect(index * wall + 12 + pane * 16.6, height - 17, 8, 8.5).fill(lit ? colours.lit : colours.pane);
    }
  });
  sheet.endMarkedContent();
  sheet.y = margin + 14;
}

function numberPages(sheet: Sheet): void {
  const { count } = sheet.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    sheet.switchToPage(page);
    const bottom = sheet.page.margins.bottom;
    // Text below the margin would begin a new page.
    sheet.page.margins.bottom = 0;
    sheet.markContent('Artifact', { type: 'Pagination' });
    sheet.font('regular', 10).fillColor(colours.slate);
    sheet.text(`Osiedla Krakowa · ${page + 1} / ${count}`, margin, sheet.page.height - 48, {
      width: sheet.page.width - 2 * margin,
      align: 'right',
    });
    sheet.endMarkedContent();
    sheet.page.margins.bottom = bottom;
  }
}
