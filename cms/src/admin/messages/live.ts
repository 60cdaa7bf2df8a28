import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Messages of the side panel and the widget about the site, in Polish and English. */
export const liveMessages = {
  live: ['Na stronie od {since}.', 'On the site since {since}.'],
  liveUndated: ['Jest na stronie.', 'It is on the site.'],
  see: ['Zobacz na stronie', 'See it on the site'],
  draftChanges: [
    'Zmiany zapisane w szkicu trafią tam po opublikowaniu.',
    'Changes saved in the draft will get there once they are published.',
  ],
  waiting: ['Zmiana trafi na stronę za chwilę…', 'The change will be on the site in a moment…'],
  sent: [
    'Wysłane, czeka na serwis ({host}). Mieszkańcy zobaczą zmianę, gdy serwis ją pokaże, zwykle po kilku minutach.',
    'Sent, waiting for the host ({host}). Residents will see the change once the host shows it, usually within minutes.',
  ],
  withdrawn: ['Zdjęte ze strony. Nie ma tego tam od {since}.', 'Taken off the site: gone since {since}.'],
  withdrawnUndated: ['Zdjęte ze strony. Nie ma tego tam.', 'Taken off the site: it is gone.'],
  withdrawing: ['Za chwilę zniknie ze strony…', 'It will be off the site in a moment…'],
  none: [
    'Jeszcze nie ma tego na stronie. Pojawi się po opublikowaniu.',
    'It is not on the site yet. It will be once it is published.',
  ],
  failedKept: [
    'Tej strony nie udało się zbudować. Mieszkańcy widzą poprzednią wersję. Zgłoś to administratorowi.',
    'This page could not be built. Residents see the version before. Please tell an administrator.',
  ],
  failed: [
    'Tej strony nie udało się zbudować. Mieszkańcy jej nie widzą. Zgłoś to administratorowi.',
    'This page could not be built. Residents do not see it. Please tell an administrator.',
  ],
  failedTextKept: [
    'Tej strony nie udało się zbudować: jej tekst jest zbyt zawiły. Mieszkańcy widzą poprzednią wersję. Poszukaj w nim długich ciągów znaków takich jak _ * [ ` <, usuń je i opublikuj jeszcze raz.',
    'This page could not be built: its text is too intricate. Residents see the version before. Look for long runs of marks such as _ * [ ` <, take them out and publish again.',
  ],
  failedText: [
    'Tej strony nie udało się zbudować: jej tekst jest zbyt zawiły. Mieszkańcy jej nie widzą. Poszukaj w nim długich ciągów znaków takich jak _ * [ ` <, usuń je i opublikuj jeszcze raz.',
    'This page could not be built: its text is too intricate. Residents do not see it. Look for long runs of marks such as _ * [ ` <, take them out and publish again.',
  ],
  failedElsewhere: [
    'Z powodu tego wpisu nie udało się zbudować także tych stron i kanałów; mieszkańcy widzą ich poprzednie wersje:',
    'Because of this entry these pages and feeds could not be built either; residents see the versions before:',
  ],
  longText: [
    'Tekst ma {count, number} znaków. Tak długą stronę trudno czytać, a po {most, number} znakach nie da się jej opublikować. Jeśli to nie jest tekst dokumentu, rozważ podzielenie go na kilka wpisów.',
    'The text has {count, number} characters. So long a page is hard to read, and beyond {most, number} it cannot be published. Unless it is the text of a document, consider several entries.',
  ],
  hiddenText: [
    'Mieszkańcy nie zobaczą około {percent, number}% tekstu: to komentarze albo kod HTML, często wklejone z Worda. Usuń je, a jeśli jest w nich treść, wpisz ją zwyczajnie.',
    'Residents will not see about {percent, number}% of the text: it is comments or code in HTML, often pasted from Word. Take them out; if they hold words for residents, write these as plain text.',
  ],
  deadLinks: ['Odsyłacze, które prowadzą donikąd', 'Links that lead nowhere'],
  deadLinksRemedy: [
    'Popraw je w treści i opublikuj ją jeszcze raz.',
    'Correct them in the text, and publish it again.',
  ],
  animated: [
    'Obraz „{file}” jest ruchomy. Na stronie widać tylko jego pierwszą klatkę.',
    'The picture “{file}” is animated. The site shows only its first frame.',
  ],
  encrypted: [
    'Dokument „{file}” jest zabezpieczony hasłem lub ograniczeniami. Nie każdy go otworzy, a czytniki ekranu mogą go nie odczytać. Zapisz go bez zabezpieczeń i zastąp nim ten plik.',
    'The document “{file}” has a password or restrictions. Not everybody can open it, and screen readers may not read it. Save it without them, and replace the file.',
  ],
  noText: [
    'Dokument „{file}” nie ma tekstu, to zapewne skan. Nie odczytają go czytniki ekranu. Zapisz go z edytora tekstu jako PDF albo rozpoznaj w nim tekst (OCR) i zastąp nim ten plik.',
    'The document “{file}” has no text; it is probably a scan. Screen readers cannot read it. Save it as PDF from the text editor, or recognise its text (OCR), and replace the file.',
  ],
  held: [
    'Publikowanie jest wstrzymane od {since} przez administratora. Zmiany czekają i nic nie przepadnie.',
    'Publishing has been on hold since {since}, by an administrator. Changes wait, and nothing will be lost.',
  ],
  heldUndated: [
    'Publikowanie jest wstrzymane przez administratora. Zmiany czekają i nic nie przepadnie.',
    'Publishing is on hold, by an administrator. Changes wait, and nothing will be lost.',
  ],
  refused: [
    'Publikacja czeka na potwierdzenie administratora, bo ze strony zniknęłyby treści, których być może nikt nie chciał usunąć. Mieszkańcy widzą stronę sprzed tej zmiany.',
    'Publishing waits for an administrator’s confirmation: content would vanish from the site that perhaps nobody meant to remove. Residents see the site as it was before.',
  ],
  retrying: [
    'Ostatnia próba publikacji nie powiodła się ({since}). System sam spróbuje jeszcze raz. Mieszkańcy widzą poprzednią wersję strony.',
    'The last attempt to publish failed ({since}). The system will try again by itself. Residents see the site as it was before.',
  ],
  unreachable: [
    'Nie wiadomo, co jest teraz na stronie: system publikacji nie odpowiada. Zapisane zmiany są bezpieczne i trafią na stronę, gdy znów zacznie działać. Jeśli potrwa to dłużej niż kilka minut, powiadom opiekuna serwisu.',
    'It is not known what is on the site: the publishing system does not answer. Saved changes are safe, and will be on the site once it works again. If it takes more than a few minutes, tell whoever runs the service.',
  ],
  hostToken: [
    'Strona nie została zaktualizowana: {host} odrzucił token lub hasło. Proszę powiadomić opiekuna serwisu. Zmiana jest zapisana i nie przepadnie.',
    'The site was not updated: {host} refused the token or password. Please tell whoever runs the service. The change is saved, and will not be lost.',
  ],
  hostAddress: [
    'Strona nie została zaktualizowana: {host} nie zna adresu, pod który wysyłamy zmiany. Proszę powiadomić opiekuna serwisu. Zmiana jest zapisana i nie przepadnie.',
    'The site was not updated: {host} does not know the address to which changes are sent. Please tell whoever runs the service. The change is saved, and will not be lost.',
  ],
  hostRefused: [
    'Strona nie została zaktualizowana: {host} nie przyjął zmiany. Proszę powiadomić opiekuna serwisu. Zmiana jest zapisana i nie przepadnie.',
    'The site was not updated: {host} did not take the change. Please tell whoever runs the service. The change is saved, and will not be lost.',
  ],
  hostBusy: [
    'Strona nie jest jeszcze zaktualizowana: {host} chwilowo nie przyjmuje zmian. System sam spróbuje jeszcze raz. Jeśli to trwa dłużej niż godzinę, proszę powiadomić opiekuna serwisu.',
    'The site is not updated yet: {host} takes no changes at the moment. The system will try again by itself. If it takes more than an hour, please tell whoever runs the service.',
  ],
  hostUnreachable: [
    'Strona nie jest jeszcze zaktualizowana: {host} nie odpowiada. System sam spróbuje jeszcze raz. Jeśli to trwa dłużej niż godzinę, proszę powiadomić opiekuna serwisu.',
    'The site is not updated yet: {host} does not answer. The system will try again by itself. If it takes more than an hour, please tell whoever runs the service.',
  ],
  hostLate: [
    'Zmiany zostały wysłane ({since}), ale strona ich nadal nie pokazuje: {host} mógł mieć kłopot z jej zbudowaniem. Proszę powiadomić opiekuna serwisu.',
    'Changes were sent ({since}), but the site still does not show them: {host} may have failed to build it. Please tell whoever runs the service.',
  ],
  asking: ['Sprawdzam…', 'Looking…'],
  allLive: ['Strona jest aktualna.', 'The site is up to date.'],
  partlyLive: ['Nie wszystkie strony są aktualne.', 'Not all pages are up to date.'],
  publishing: ['Zmiany trafiają właśnie na stronę…', 'Changes are getting to the site…'],
  changesWait: [
    'Są zmiany, których mieszkańcy jeszcze nie widzą.',
    'There are changes that residents do not see yet.',
  ],
  publishedAt: ['Ostatnia zmiana: {when}', 'Last changed: {when}'],
  openSite: ['Otwórz stronę', 'Open the site'],
} as const satisfies Record<string, Words>;

export type LiveMessageKey = keyof typeof liveMessages;

export const liveText = messageFormatter<LiveMessageKey>(liveMessages);
