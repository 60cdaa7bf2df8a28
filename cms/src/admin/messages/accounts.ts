import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** Messages about invitations and forgotten passwords, in Polish and English. */
export const accountMessages = {
  forgotten: [
    'Nie pamiętasz hasła? Administrator może ustawić Ci nowe.',
    'Forgotten your password? An administrator can set a new one for you.',
  ],
  invitation: ['Zaproszenie', 'Invitation'],
  sent: ['Zaproszenie wysłano na adres {email}.', 'The invitation was sent to {email}.'],
  later: [
    'Serwer poczty teraz nie odpowiada. System spróbuje jeszcze kilka razy w ciągu 20 minut. Możesz też samodzielnie przekazać ten link:',
    'The mail server does not answer right now. The system will try a few more times within 20 minutes. You can also pass this link on yourself:',
  ],
  refused: [
    'Nie udało się wysłać zaproszenia na adres {email}. Sprawdź ten adres, a link przekaż w inny sposób:',
    'The invitation could not be sent to {email}. Check that address, and pass this link on in another way:',
  ],
  limited: [
    'Na adres {email} wysłano w ostatniej godzinie już wiele wiadomości, więc kolejnej nie wysłano. Przekaż link w inny sposób:',
    'Many mails have gone to {email} within the last hour, so no further one was sent. Pass this link on in another way:',
  ],
  off: [
    'Ten panel nie wysyła poczty. Przekaż ten link osobie, którą zapraszasz:',
    'This panel sends no mail. Pass this link on to the person you invite:',
  ],
  link: ['Link z zaproszeniem', 'Invitation link'],
  linkHint: [
    'Działa do {since} i tylko raz. Nie zobaczysz go drugi raz, ale zaproszenie można odnowić na stronie tego użytkownika.',
    'It works until {since}, and only once. It is not shown again, but the invitation can be renewed on this user’s page.',
  ],
  copy: ['Kopiuj link', 'Copy the link'],
  copied: ['Link skopiowano.', 'The link was copied.'],
  notCopied: [
    'Przeglądarka nie pozwala skopiować linku. Zaznacz go i skopiuj.',
    'The browser does not let us copy the link. Select and copy it.',
  ],
  pending: [
    'Ta osoba jeszcze nie założyła konta. Jej zaproszenie działa do {since}.',
    'This person has not made their account yet. Their invitation works until {since}.',
  ],
  ended: [
    'Ta osoba jeszcze nie założyła konta, a jej zaproszenie już nie działa.',
    'This person has not made their account yet, and their invitation no longer works.',
  ],
  renewByMail: [
    'Odnowienie unieważnia dotychczasowy link i wysyła nowy na adres {email}.',
    'To renew it makes the link before void, and sends a new one to {email}.',
  ],
  renewByHand: [
    'Odnowienie unieważnia dotychczasowy link i pokazuje nowy.',
    'To renew it makes the link before void, and shows a new one.',
  ],
  renew: ['Odnów zaproszenie', 'Renew the invitation'],
} as const satisfies Record<string, Words>;

export type AccountMessageKey = keyof typeof accountMessages;

export const accountText = messageFormatter<AccountMessageKey>(accountMessages);
