import { afterAll, describe } from 'vitest';
import { describeAccountLetters, mailSettings } from './letters/accounts.ts';
import { describeReviewLetters } from './letters/review.ts';
import { startCms } from './support/cms.ts';
import { TestSmtp } from './support/smtp-server.ts';

/** What a CMS with a mail server sends. In one file, since its settings are those of no other, and it is started for them. */
const smtp = await TestSmtp.start();
afterAll(() => smtp.stop());
const cms = await startCms(mailSettings(smtp));

// The last test of accounts leaves a server that has refused the settings.
describe('By mail is told of', () => describeReviewLetters(cms, smtp));
describe('By mail comes', () => describeAccountLetters(cms, smtp));
