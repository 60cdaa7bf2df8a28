/** What stands in the place of an alternative text where there is nothing to tell: screen readers pass the picture by. */
const decorations = new Set(['ozdoba', 'dekoracja', 'decoration', 'decorative']);

/** Whether an alternative text says that the picture is only decoration. */
export function isDecoration(alternative: string): boolean {
  return decorations.has(alternative.trim().toLowerCase());
}

const extension = /\.(?:avif|bmp|gif|hei[cf]|jfif|jpe?g|pdf|png|svg|tiff?|webp)(?:[ _-]*\(\d+\))?$/i;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/** Programs that put the day into a name, with a month in letters. */
const scanner = /^(?:adobe ?scan|camscanner|genius ?scan|office ?lens)[ _-]*\d/i;

/** What cameras, telephones, messengers and programs call pictures, and what people add to tell two apart. */
const says = new Set(
  (
    'capture clip collage dcim dji download dsc dscf dscn facebook fb file foto fotka fotografia fotografie gopr gopro grafika ' +
    'ilustracja image images imag img instagram inshot kamera messenger mms mov mvimg obraz obraz_ obrazek obrazki obrazy pano ' +
    'photo photos pic pics picture pictures plik pobrane przechwytywanie pxl received resized rysunek scan screen screenshot ' +
    'screenshots shot signal skan skany snapchat snap vid viber video wa whatsapp wp zdjecia zdjecie zdjęcia zdjęcie zrzut ' +
    'bez ekranu nazwy tytulu tytułu unnamed untitled ' +
    'copy edited edit edytowane final kopia min mini of orig original scaled thumbnail ' +
    'at from o z am pm px'
  ).split(' '),
);

/**
 * Whether a text describes a picture. A file's name does not: neither a camera's (`IMG_2034`, `DSC 0012`), nor a program's
 * (`Zrzut ekranu 2026-11-28`), nor one that a person gave (`festyn_2026`, `Plan osiedla.pdf`).
 */
export function isAlternativeText(text: string): boolean {
  const words = text.normalize().trim();
  if (extension.test(words) || scanner.test(words)) return false;
  if (!/\s/.test(words) && isOneName(words)) return false;
  return words
    .replace(uuid, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .some(isMeant);
}

/** Whether a word without spaces is written as people and programs write the names of files. */
function isOneName(word: string): boolean {
  const hyphens = word.match(/\p{L}-|-\p{L}/gu)?.length ?? 0;
  const hasDigits = /\d/.test(word);
  return /\p{L}_|_\p{L}|\d_|_\d/u.test(word) || (hyphens > 1 && hasDigits) || hyphens > 4 || isRandom(word);
}

/** Hashes, and what social networks call pictures. */
function isRandom(word: string): boolean {
  return word.length >= 12 && /\d/.test(word) && /[a-z]/i.test(word) && /^[\w=-]+$/.test(word);
}

/** Whether a word in small letters says anything. */
function isMeant(word: string): boolean {
  if (!/\p{L}/u.test(word) || isRandom(word) || /^[0-9a-f]{8,}$/.test(word)) return false;
  // P1010234, IMG2034, 20261128t1200, 800x600
  if (/^[a-z]{1,4}\d{3,}[a-z]?$|^\d{3,}[a-z]{1,3}\d*$/.test(word)) return false;
  return !says.has(word.replace(/\d+$/, ''));
}
