import { Attempts } from '../doors/attempts.ts';
import { mailFault, type MailFault } from './faults.ts';
import type { Letter } from './letter.ts';
import type { TellOperator } from './operator.ts';
import type { Smtp } from './smtp.ts';

/**
 * What became of a letter: the server has it; it is tried again; it will not get through; or its mailbox got so many that no
 * more are sent for now.
 */
export type MailOutcome = 'sent' | 'later' | 'refused' | 'limited';

const [secondMs, minuteMs, hourMs] = [1000, 60_000, 3_600_000];
/** How many letters a mailbox gets in an hour: of those that anybody can ask for, and of notices. */
const mostPerMailbox = 5;
const mostNotices = 30;

export interface Pauses {
  /** Before each further try of a letter. */
  letter: number[];
  /** Before the server is asked again: while it does not answer, and while it refuses what the settings say. */
  silent: number;
  refusing: number;
}
const usual: Pauses = {
  letter: [10 * secondMs, minuteMs, 5 * minuteMs, 15 * minuteMs],
  silent: minuteMs,
  refusing: 15 * minuteMs,
};

/**
 * Sends letters to accounts, and knows whether it can. The server is asked at the start, and again until it lets us in.
 * Letters that wait for another try are kept in memory alone: whoever asked for one can ask again.
 */
export class Mail {
  readonly #smtp: Smtp;
  readonly #tell: TellOperator;
  readonly #pauses: Pauses;
  readonly #letters = new Attempts(mostPerMailbox, hourMs);
  /** Counted on their own: a busy day must not cost anybody the link for a new password. */
  readonly #notices = new Attempts(mostNotices, hourMs);
  /** The letters on their way, by purpose and mailbox: a newer one replaces one that waits, whose link is void. */
  readonly #newest = new Map<string, Letter>();
  #fault: MailFault | undefined;
  /** What the operator was told last, until it is over. */
  #told: string | undefined;
  #check: NodeJS.Timeout | undefined;

  constructor(smtp: Smtp, tell: TellOperator, pauses: Pauses = usual) {
    this.#smtp = smtp;
    this.#tell = tell;
    this.#pauses = pauses;
  }

  /** Whether letters get through as far as is known; a server that is silent for a while counts. */
  get isUsable(): boolean {
    return !this.#fault?.isSetting;
  }

  /** Asks the server whether it lets us in, and tells the operator if it does not. */
  async check(): Promise<void> {
    clearTimeout(this.#check);
    try {
      await this.#smtp.ask();
      this.#works(this.#fault?.isSender);
    } catch (error) {
      this.#fails(mailFault(error, this.#smtp.server));
    }
  }

  /** @param write makes the letter, unless its mailbox has had too many */
  async send(purpose: string, to: string, write: () => Letter | Promise<Letter>): Promise<MailOutcome> {
    if (this.#letters.take(to.toLowerCase()) > 0) return 'limited';
    return this.#send(purpose, to, await write());
  }

  /** Sends what somebody with an account is told by themselves. @param purpose with what it is about */
  async notify(purpose: string, to: string, letter: Letter): Promise<MailOutcome> {
    if (this.#notices.take(to.toLowerCase()) > 0) return 'limited';
    return this.#send(purpose, to, letter);
  }

  #send(purpose: string, to: string, letter: Letter): Promise<MailOutcome> {
    const key = `${purpose} ${to.toLowerCase()}`;
    this.#newest.set(key, letter);
    return this.#try(key, letter, to, this.#pauses.letter);
  }

  async #try(key: string, letter: Letter, to: string, [pause, ...later]: number[]): Promise<MailOutcome> {
    try {
      await this.#smtp.send(letter, to);
      this.#works();
    } catch (error) {
      const fault = mailFault(error, this.#smtp.server);
      this.#fails(fault);
      if (fault.passes && pause !== undefined) {
        const again = (): void => {
          if (this.#newest.get(key) === letter) void this.#try(key, letter, to, later);
        };
        setTimeout(again, pause).unref();
        return 'later';
      }
      if (fault.passes)
        this.#tell('A mail was given up after several tries: whoever waits for it has to ask once more.');
      this.#forget(key, letter);
      return 'refused';
    }
    this.#forget(key, letter);
    return 'sent';
  }

  #forget(key: string, letter: Letter): void {
    if (this.#newest.get(key) === letter) this.#newest.delete(key);
  }

  /** @param isGuess the server lets us in, and only a mail tells whether it takes one now */
  #works(isGuess = false): void {
    clearTimeout(this.#check);
    this.#fault = undefined;
    if (isGuess || !this.#told) return;
    this.#told = undefined;
    this.#tell('The mail server works again.', 'info');
  }

  #fails(fault: MailFault): void {
    // One mail or one account alone.
    if (!fault.passes && !fault.isSetting) {
      this.#tell(fault.sentence);
      return;
    }
    if (fault.sentence !== this.#told) this.#tell(fault.sentence);
    this.#told = fault.sentence;
    this.#fault = fault;
    clearTimeout(this.#check);
    const pause = fault.isSetting ? this.#pauses.refusing : this.#pauses.silent;
    this.#check = setTimeout(() => void this.check(), pause).unref();
  }
}
