import { settings } from '../settings.ts';
import { Mail } from './mail.ts';
import { tellOperator } from './operator.ts';
import { smtp } from './smtp.ts';

export type { Mail, MailOutcome } from './mail.ts';
export type { Letter } from './letter.ts';

/** The mail of this installation, if its settings give a server; it is asked in the background. */
export function startMail(): Mail | undefined {
  const { SMTP_URL: server, MAIL_FROM: from } = settings();
  if (!server || !from) return undefined;
  const mail = new Mail(smtp(server, from), tellOperator);
  void mail.check();
  return mail;
}
