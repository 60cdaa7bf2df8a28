import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Messages of the fields for pictures and documents, in Polish and English. */
export const uploadsMessages = {
  addPicture: ['Dodaj zdjęcie', 'Add a picture'],
  addSeveral: ['Dodaj kilka zdjęć naraz', 'Add several pictures at once'],
  addFile: ['Dodaj plik PDF', 'Add a PDF file'],
  otherFile: ['Inny z komputera', 'Another from the computer'],
  library: ['Z biblioteki', 'From the library'],
  otherFromLibrary: ['Inny z biblioteki', 'Another from the library'],
  remove: ['Usuń z wpisu', 'Remove from the entry'],
  dropPicture: [
    'Albo upuść zdjęcie tutaj: JPEG, PNG, WebP, AVIF, GIF lub HEIC, do 20 MB. Duże zdjęcia zmniejszymy.',
    'Or drop a picture here: JPEG, PNG, WebP, AVIF, GIF or HEIC, up to 20 MB. Large photos are made smaller.',
  ],
  dropFile: ['Albo upuść plik tutaj: PDF, do 20 MB.', 'Or drop a file here: PDF, up to 20 MB.'],
  preparing: ['Przygotowuję „{file}”…', 'Preparing “{file}”…'],
  sending: ['Wysyłam „{file}”: {percent}%', 'Sending “{file}”: {percent}%'],
  storing: ['Zapisuję „{file}” w bibliotece…', 'Storing “{file}” in the library…'],
  added: ['Dodano „{file}”.', 'Added “{file}”.'],
  removed: [
    'Usunięto z wpisu. Plik został w bibliotece.',
    'Removed from the entry. The file is still in the library.',
  ],
  stop: ['Przerwij', 'Stop'],
  progress: ['Wysyłanie pliku', 'Sending the file'],
  noPicture: [
    'Plik „{file}” to nie zdjęcie, które strona umie pokazać. Zapisz je jako JPEG lub PNG i dodaj jeszcze raz.',
    'The file “{file}” is not a picture that the site can show. Save it as JPEG or PNG, and add it again.',
  ],
  noDocument: [
    'Plik „{file}” to nie PDF. Zapisz go jako PDF i dodaj jeszcze raz.',
    'The file “{file}” is not a PDF. Save it as PDF, and add it again.',
  ],
  noPictureOrDocument: [
    'Plik „{file}” to ani zdjęcie, które strona umie pokazać, ani PDF. Zapisz go jako JPEG, PNG lub PDF i dodaj jeszcze raz.',
    'The file “{file}” is neither a picture that the site can show nor a PDF. Save it as JPEG, PNG or PDF, and add it again.',
  ],
  noLine: [
    'Nie udało się wysłać pliku: nie ma połączenia. Sprawdź internet i dodaj go jeszcze raz.',
    'The file could not be sent: there is no connection. Check it, and add the file again.',
  ],
  sessionOver: [
    'Twoja sesja wygasła. Zaloguj się w innej karcie i dodaj plik jeszcze raz.',
    'Your session has ended. Log in in another tab, and add the file again.',
  ],
  failed: [
    'Nie udało się zapisać pliku. Spróbuj za chwilę; jeśli znów się nie uda, powiedz administratorowi.',
    'The file could not be stored. Try again in a moment; if it fails again, tell an administrator.',
  ],
  choosePicture: ['Wybierz zdjęcie z biblioteki', 'Choose a picture from the library'],
  chooseFile: ['Wybierz plik z biblioteki', 'Choose a file from the library'],
  chooseAny: ['Wstaw zdjęcie lub plik PDF', 'Insert a picture or a PDF file'],
  fromComputer: ['Dodaj z komputera', 'Add from the computer'],
  search: ['Szukaj po nazwie', 'Search by name'],
  noList: [
    'Nie udało się pobrać listy. Sprawdź internet i otwórz bibliotekę jeszcze raz.',
    'The list could not be read. Check your connection, and open the library again.',
  ],
  none: ['Nie ma nic o takiej nazwie.', 'Nothing has such a name.'],
  found: ['Plików: {count}', 'Files: {count}'],
  more: ['Pokaż więcej', 'Show more'],
  close: ['Zamknij', 'Close'],
  details: [
    'Otwórz w bibliotece, w nowej karcie: nazwa, przycięcie, gdzie użyte',
    'Open in the library, in a new tab: name, cropping, where it is used',
  ],
  setFocalPoint: ['Wskaż, co ma być widoczne', 'Choose what stays visible'],
  focalPoint: ['Co ma być zawsze widoczne?', 'What shall always be visible?'],
  focalPointHint: [
    'Strona przycina zdjęcia na listach i u góry wpisu. Kliknij na zdjęciu to, co najważniejsze. Zmiana działa od razu we wszystkich wpisach z tym zdjęciem.',
    'The site crops pictures in lists and at the head of an entry. Click on what matters most. The change works at once, in all entries with this picture.',
  ],
  focalPointCrop: ['Tak przytnie je strona', 'This is how the site crops it'],
  fromLeft: ['Od lewej: {percent}%', 'From the left: {percent}%'],
  fromTop: ['Od góry: {percent}%', 'From the top: {percent}%'],
  toCentre: ['Ustaw na środku', 'Back to the centre'],
  storePoint: ['Zapisz', 'Save'],
  cancel: ['Anuluj', 'Cancel'],
  focalPointStored: ['Zapisano, co ma być widoczne.', 'What stays visible is saved.'],
  focalPointFailed: [
    'Nie udało się zapisać. Sprawdź internet i kliknij „Zapisz” jeszcze raz.',
    'It could not be saved. Check your connection, and click “Save” again.',
  ],
  usedBy: ['Gdzie użyte', 'Where it is used'],
  unused: ['Nie używa go żaden wpis.', 'No entry uses it.'],
} as const satisfies Record<string, Words>;

export type UploadsMessageKey = keyof typeof uploadsMessages;

export const uploadsText = messageFormatter<UploadsMessageKey>(uploadsMessages);
