import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { spreadOrders } from '../../../engine/annotations/order.ts';
import { DisagreementSchema, PinSchema } from '../../../engine/annotations/schema.ts';
import { isSameSubject, newDisagreement, newPin, pinnedPage, subjectOfClaim, subjectOfEntity, subjectOfFinding, subjectOfPassage, subjectOfWords, wordsOfFinding } from '../../../engine/annotations/subject.ts';
import { NO_PARTIES } from '../../../engine/parties.ts';
import type { Dossier, Finding } from '../../../engine/model.ts';
import { NOW } from './samples.ts';

const TEXT = 'Diop a écrit lundi. Paris aurait largué des armes. Paris nie.';
const passage = (quote: string) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length, quote });

const dossier: Dossier = {
  id: 'mali', title: { en: 'Mali, France', fr: 'Mali et France' }, annotator: 'A.',
  reference: { text: TEXT, language: 'fr', title: null, publisher: null, author: null, address: null, date: '2022-08-15', datedBy: 'annotator', unknown: { en: '' } },
  entities: [{ id: 'diop', kind: 'person', name: { en: 'Diop', fr: 'M. Diop' }, gloss: { en: 'minister' }, aliases: [], passages: [passage('Diop')] }],
  claims: [{ id: 'arms', gloss: { en: 'arms dropped', fr: 'armes larguées' }, standing: 'attributed', passages: [passage('largué des armes')], entities: [] }],
  events: [], relations: [], decoys: [], parties: NO_PARTIES, speakers: {}, roleWords: {}, topic: { facets: {}, gate: [], against: {} }, frames: [],
};
const finding: Finding = {
  id: 'mali:arms:0:3', dossier: 'mali', span: { block: 0, start: 3, end: 20 }, words: 'des armes larguées', prefix: 'Ah ', suffix: '.', sentence: 'Ah des armes larguées.', claim: 'arms',
  verdict: 'unsupported', stance: 'attributes', speaker: 'diop', conflict: null, evidence: [passage('largué des armes'), passage('Paris nie')], reason: { roles: [], rule: 'no-evidence' },
};
const page = pinnedPage({ url: 'https://www.example.org/a?id=4&utm_source=x', title: ' Le  Mali\u00a0accuse ', language: 'fr' }, NOW)!;
const [order] = spreadOrders(1) as [string];

describe('pinnedPage', () => {
  it('keeps title and address without what tracks', () => {
    expect(page).toEqual({ title: 'Le Mali accuse', address: 'https://www.example.org/a?id=4', seen: NOW, language: 'fr' });
  });
  it.each(['about:blank', 'data:text/html,x', 'javascript:1', 'blob:https://a.b/c', 'no address'])('keeps no page at %s', (url) => {
    expect(pinnedPage({ url, title: '', language: null }, NOW)).toBeNull();
  });
});

describe('a subject', () => {
  it('of a finding holds all that a card shows, in the reader’s language', () => {
    const subject = subjectOfFinding(finding, dossier, page, wordsOfFinding(finding), 'fr');
    expect(subject).toMatchObject({
      topic: { id: 'mali', name: 'Mali et France' }, claim: { id: 'arms', name: 'armes larguées' }, words: { quote: { exact: 'des armes larguées' }, position: null },
      judgement: { verdict: 'unsupported', stance: 'attributes', speaker: { id: 'diop', name: 'M. Diop' }, conflict: null },
      reference: { source: { date: '2022-08-15', language: 'fr' }, quotes: [{ quote: { exact: 'largué des armes' }, sentence: 2 }, { quote: { exact: 'Paris nie' }, sentence: 3 }] },
    });
    expect(subjectOfFinding(finding, dossier, page, null, 'de').claim?.name).toBe('arms dropped');
  });

  it.each([
    ['claim', subjectOfFinding(finding, dossier, page, wordsOfFinding(finding), 'en')],
    ['claim', subjectOfFinding({ ...finding, claim: null, verdict: 'uncovered', evidence: [], speaker: null }, dossier, page, wordsOfFinding(finding), 'en')],
    ['claim', subjectOfClaim('arms', dossier, page, 'en')],
    ['claim', subjectOfClaim('arms', dossier, null, 'en')],
    ['name', subjectOfEntity('diop', dossier, page, null, 'en')],
    ['passage', subjectOfPassage(passage('Paris nie'), dossier, null, null, 'en')],
    ['passage', subjectOfWords(page, wordsOfFinding(finding))],
    ['pair', subjectOfPassage(passage('Paris nie'), dossier, page, wordsOfFinding(finding), 'en')],
  ] as const)('makes a %s that the store takes', (kind, subject) => {
    expect(v.is(PinSchema, { ...newPin(kind, subject, 'id-1', NOW), order })).toBe(true);
    expect(v.is(DisagreementSchema, newDisagreement(subject, 'No.', 'id-2', NOW))).toBe(true);
  });

  it('keeps no page words where the page cannot be kept', () => {
    expect(subjectOfFinding(finding, dossier, null, wordsOfFinding(finding), 'en').words).toBeNull();
  });

  it('is the same for the same thing on the same page', () => {
    const of = (change: Partial<Finding> = {}, on = page) => subjectOfFinding({ ...finding, ...change }, dossier, on, wordsOfFinding({ ...finding, ...change }), 'en');
    expect(isSameSubject(of(), of({ verdict: 'disputed' }))).toBe(true);
    expect(isSameSubject(of(), of({ words: 'other words' }))).toBe(false);
    expect(isSameSubject(of(), of({}, { ...page, address: 'https://www.example.org/b' }))).toBe(false);
    expect(isSameSubject(subjectOfEntity('diop', dossier, page, null, 'en'), subjectOfEntity('diop', dossier, page, wordsOfFinding(finding), 'fr'))).toBe(true);
    expect(isSameSubject(of(), subjectOfEntity('diop', dossier, page, null, 'en'))).toBe(false);
  });
});
