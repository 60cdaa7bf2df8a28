import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { TestCms } from '../support/cms.ts';
import { newSession, panelPath, requestSender, type Send } from '../support/http.ts';
import type { ReceivedMail, TestSmtp } from '../support/smtp-server.ts';

/** Who is told of a review by mail, of what, and how often. */
export function describeReviewLetters(cms: TestCms, smtp: TestSmtp): void {
  const uid = 'api::meeting.meeting';
  const users = () => cms.strapi.db.query('admin::user');

  async function person(role: 'strapi-author' | 'strapi-editor', name: string, preferedLanguage = 'pl') {
    const send = requestSender(cms, await newSession(cms, role, name));
    const { id, email } = (await send('GET', '/admin/users/me')).body.data as unknown as {
      id: number;
      email: string;
    };
    await users().update({ where: { id }, data: { preferedLanguage } });
    return { send, id, email };
  }
  /** An Author's entry. */
  async function newEntry(send: Send, title: string): Promise<string> {
    const values = { title, locale: 'pl', startsAt: '2026-12-01T17:00:00.000Z' };
    return (await send('POST', panelPath('meeting'), values)).body.data?.documentId ?? '';
  }
  async function does(send: Send, deed: string, documentId: string, more: object = {}): Promise<void> {
    const { status } = await send('POST', `/review/${deed}`, { uid, documentId, locale: 'pl', ...more });
    expect(status).toBe(200);
  }
  /** Requests are told after a minute. @returns a function that tells those that wait */
  function holdRequests(): () => void {
    const held: (() => void)[] = [];
    const real = globalThis.setTimeout;
    const hold = ((work: () => void, ms?: number, ...rest: []) => {
      if (ms !== 60_000) return real(work, ms, ...rest);
      held.push(work);
      return { unref: () => undefined };
    }) as unknown as typeof setTimeout;
    const spy = vi.spyOn(globalThis, 'setTimeout').mockImplementation(hold);
    onTestFinished(() => spy.mockRestore());
    return () => {
      for (const work of held.splice(0)) work();
    };
  }
  /** So long no letter comes. */
  const silence = () => new Promise((resolve) => setTimeout(resolve, 150));
  const letterTo = async (email: string, count: number): Promise<ReceivedMail | undefined> => {
    await smtp.mail(count);
    return smtp.mails.find(({ to }) => to === email);
  };

  beforeEach(async () => {
    smtp.mails.length = 0;
    // Everybody who may publish is told: here only whom a test names.
    await users().updateMany({ where: { isActive: true }, data: { blocked: true } });
  });
  const admit = async (...ids: number[]): Promise<void> => {
    await users().updateMany({ where: { id: { $in: ids } }, data: { blocked: false } });
  };

  describe('A review', () => {
    test('is told by mail: to Editors in their language, and to the Author what became of it', async () => {
      const tellRequests = holdRequests();
      const author = await person('strapi-author', 'Jan');
      const [anna, english, silent] = await Promise.all([
        person('strapi-editor', 'Anna'),
        person('strapi-editor', 'Emma', 'en'),
        person('strapi-editor', 'Olga'),
      ]);
      await admit(author.id, anna.id, english.id, silent.id);
      const { body } = await silent.send('PUT', '/review/letters', { isOn: false });
      expect(body).toEqual({ isOn: false, sendsMail: true });

      const id = await newEntry(author.send, 'Zebranie <b>rady</b>\r\nBcc: obcy@example.org');
      await does(author.send, 'ask', id);
      await does(author.send, 'ask', id, { note: 'Bardzo pilne.\nDziękuję!' });
      tellRequests();
      const polish = await letterTo(anna.email, 2);
      expect(polish?.subject).toBe(
        'Do sprawdzenia: Zebranie <b>rady</b> Bcc: obcy@example.org (osiedle.example.org)',
      );
      expect(polish?.text).toMatch(
        /^Jan Nowak prosi o sprawdzenie: „Zebranie .*” \(Spotkanie\)\.\n\nBardzo pilne\.\n\nDziękuję!\n/m,
      );
      const query = `?plugins%5Bi18n%5D%5Blocale%5D=pl`;
      const form = `https://panel.example/cms/admin/content-manager/collection-types/${uid}/${id}${query}`;
      expect(polish?.text).toContain(form);
      expect(polish?.html).toContain('Zebranie &lt;b&gt;rady&lt;/b&gt;');
      for (const { head, to } of smtp.mails) {
        expect(head).not.toMatch(/^bcc:/im);
        expect([anna.email, english.email]).toContain(to);
      }
      const translated = smtp.mails.find(({ to }) => to === english.email);
      expect(translated?.text).toContain('Jan Nowak asks for a review of “Zebranie');

      smtp.mails.length = 0;
      await does(anna.send, 'comment', id, { path: 'title', text: 'Za długi' });
      await does(anna.send, 'return', id);
      const returned = await letterTo(author.email, 1);
      expect(returned?.subject).toMatch(/^Do poprawy: Zebranie/);
      expect(returned?.text).toMatch(/Anna Nowak odsyła do poprawy[^]*Uwagi, które czekają: 1\./);

      smtp.mails.length = 0;
      await does(author.send, 'ask', id);
      const publication = await anna.send('POST', panelPath('meeting', id, 'actions/publish'), {
        locale: 'pl',
      });
      expect(publication.status).toBe(200);
      const published = await letterTo(author.email, 1);
      expect(published?.subject).toMatch(/^Opublikowano: Zebranie/);
      // What was asked for is done.
      tellRequests();
      await silence();
      expect(smtp.mails).toHaveLength(1);
    });

    test('that is taken back, or asked for once more, costs nobody a letter', async () => {
      const tellRequests = holdRequests();
      const [author, anna] = [await person('strapi-author', 'Jan'), await person('strapi-editor', 'Anna')];
      await admit(author.id, anna.id);
      const id = await newEntry(author.send, 'Namysł');
      await does(author.send, 'ask', id);
      await does(author.send, 'take-back', id);
      tellRequests();
      await silence();
      expect(smtp.mails).toEqual([]);
      for (let times = 0; times < 2; times += 1) {
        await does(author.send, 'ask', id);
        tellRequests();
        await smtp.mail(1);
        await does(author.send, 'take-back', id);
      }
      await silence();
      expect(smtp.mails).toHaveLength(1);
    });

    test('waits for no mail server', async () => {
      const [author, anna] = [await person('strapi-author', 'Jan'), await person('strapi-editor', 'Anna')];
      await admit(author.id, anna.id);
      const id = await newEntry(author.send, 'Bez poczty');
      await does(author.send, 'ask', id);
      await smtp.stop();
      await does(anna.send, 'return', id, { note: 'Popraw' });
      await smtp.restart();
    });
  });
}
