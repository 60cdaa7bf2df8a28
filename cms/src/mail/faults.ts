import type { SmtpServer } from '@osiedle/shared/settings';

/** Why a mail could not be sent, or the server not be asked. */
export interface MailFault {
  /** Whether the same mail may get through later, with nothing changed. */
  passes: boolean;
  /** Whether the settings are wrong, so that no mail gets through. */
  isSetting: boolean;
  /** Whether it is the sender that is refused, which only a mail can find out. */
  isSender?: boolean;
  /** The fault and the remedy, for the operator. */
  sentence: string;
}

interface SmtpError {
  message?: string;
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

/** Reads an error of nodemailer. */
export function mailFault(error: unknown, { host, port, isSecure }: SmtpServer): MailFault {
  const { message = '', code = '', command = '', responseCode = 0, response } = error as SmtpError;
  const server = `The mail server ${host}:${port}`;
  // A reply of the server may repeat what it was sent, but neither password nor content.
  const why = (response ?? message).split('\n')[0]?.slice(0, 200);
  const passes = responseCode < 500;
  const permanent = { passes: false, isSetting: true };
  if (code === 'EAUTH' && !passes)
    return {
      ...permanent,
      sentence: `${server} refuses the user or the password of SMTP_URL (${why}): correct them and start again. Signs such as @ : / # % in them are written %40 %3A %2F %23 %25.`,
    };
  if (command === 'MAIL FROM' && !passes)
    return {
      ...permanent,
      isSender: true,
      sentence: `${server} sends nothing from the address of MAIL_FROM (${why}): give one that it allows, or a user and password in SMTP_URL, and start again.`,
    };
  if (command === 'RCPT TO' && !passes)
    return {
      passes,
      isSetting: false,
      sentence: `${server} refuses the address of an account, or to pass mail on (${why}): correct the account, or give a user and a password in SMTP_URL.`,
    };
  if (code === 'ETLS' || /certificate|self[- ]signed|altnames|wrong version number|ssl/i.test(message))
    return {
      ...permanent,
      sentence: `${server} offers no encryption that can be trusted (${why}): give ${isSecure ? 'smtp:// in SMTP_URL where it begins without encryption, ' : 'smtps:// in SMTP_URL where it is encrypted from the beginning, '}the name that stands in its certificate, or the certificate's issuer as NODE_EXTRA_CA_CERTS.`,
    };
  if (code === 'EMESSAGE' || (responseCode >= 500 && code === 'EENVELOPE'))
    return { passes, isSetting: false, sentence: `${server} does not take a mail (${why}).` };
  return {
    passes: true,
    isSetting: false,
    sentence: `${server} does not answer as it should (${why}): see whether it runs and can be reached from here, or correct SMTP_URL. Mails are tried again for a while.`,
  };
}
