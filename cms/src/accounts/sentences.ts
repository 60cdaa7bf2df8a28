/** What the CMS answers about mails and links, in Polish; the panel in English shows the second of each. */
export const accountSentences = {
  noMail: [
    'Ten panel nie wysyła teraz poczty. Poproś administratora, żeby ustawił Ci nowe hasło.',
    'This panel sends no mail at present. Please ask an administrator to set a new password for you.',
  ],
  deadReset: [
    'Ten link już nie działa: ma ponad godzinę, został użyty albo jest nowszy. Na stronie logowania poproś o kolejny.',
    'This link no longer works: it is older than an hour, was used, or there is a newer one. Ask for another on the login page.',
  ],
  deadInvitation: [
    'To zaproszenie już nie działa: ma ponad tydzień, zostało użyte albo odnowione. Poproś osobę, która Cię zaprosiła, żeby je odnowiła.',
    'This invitation no longer works: it is older than a week, was used, or was renewed. Ask the person who invited you to renew it.',
  ],
  notInvited: [
    'To konto ma już hasło, więc nie ma czego odnawiać. Nowe hasło można ustawić w tym formularzu.',
    'This account has a password, so there is nothing to renew. A new password can be set in this form.',
  ],
} as const satisfies Record<string, readonly [string, string]>;
