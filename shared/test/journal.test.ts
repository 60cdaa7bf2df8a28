import { describe, expect, it } from 'vitest';
import { journalPage, journalRow } from '../src/journal.ts';

const row = {
  id: 7,
  at: '2026-11-20T09:50:54.000Z',
  actor: 3,
  request: '5c0d7a3e-5d7c-4a8e-9a44-6f2f0c1b9d10',
  action: 'publish',
  uid: 'api::meeting.meeting',
  documentId: 'm1',
  locale: 'pl',
  document: { documentId: 'm1', title: 'Zebranie' },
};

describe('the contract of the journal', () => {
  it('keeps a row as it is', () => {
    expect(journalRow.parse(row)).toEqual(row);
  });

  it('accepts a document that is no longer live, but not a missing field', () => {
    expect(journalRow.parse({ ...row, document: null }).document).toBeNull();
    const { document: _, ...withoutDocument } = row;
    expect(journalRow.safeParse(withoutDocument).success).toBe(false);
  });

  it('accepts rows without an account, a request or a language', () => {
    const minimal = { ...row, actor: null, request: null, locale: null, uid: 'plugin::upload.file' };
    expect(journalRow.parse(minimal)).toEqual(minimal);
  });

  it.each([{ id: 0 }, { id: 1.5 }, { action: 'move' }, { at: 'yesterday' }, { documentId: '' }])(
    'refuses %j',
    (fault) => {
      expect(journalRow.safeParse({ ...row, ...fault }).success).toBe(false);
    },
  );

  it('has pages that name the last row of the journal', () => {
    expect(journalPage.parse({ data: [row], meta: { last: 9 } }).meta.last).toBe(9);
    expect(journalPage.parse({ data: [], meta: { last: 0 } }).data).toEqual([]);
    expect(journalPage.safeParse({ data: [row] }).success).toBe(false);
  });
});
