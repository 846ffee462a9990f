import fc from 'fast-check';
import { spreadOrders } from '../../../engine/annotations/order.ts';
import { DisagreementSchema, PIN_KINDS, PinSchema, type Disagreement, type Pin, type Subject } from '../../../engine/annotations/schema.ts';
import type { ExportWords } from '../../../engine/annotations/words.ts';
import { EXPORT_LABELS } from '../../../engine/annotations/words.ts';
import { STANCES, VERDICTS } from '../../../engine/model.ts';
import * as v from 'valibot';

export const NOW = '2022-08-18T09:30:00.000Z';

export const claimPin: Pin = {
  id: '0b5c3d9e-1f52-4c8e-9a51-6d1a2b3c4d5e', kind: 'claim', created: NOW, updated: NOW, order: 'a0', note: 'Ask the class.', tags: ['class 9b'],
  topic: { id: 'mali-france-2022', name: 'Mali, France' },
  page: { title: 'Le Mali accuse la France', address: 'https://www.example.org/afrique/mali.html', seen: NOW, language: 'fr' },
  words: { quote: { exact: 'largué des armes aux jihadistes', prefix: 'Paris aurait ', suffix: ' dans le Sahel.' }, position: { start: 120, end: 151 } },
  reference: {
    source: { title: null, publisher: null, author: null, address: null, date: '2022-08-15', language: 'fr' },
    quotes: [
      { quote: { exact: 'pour leur larguer des armes et des munitions', prefix: 'Sahel et ', suffix: ' », indique' }, position: { start: 450, end: 494 }, sentence: 2 },
      { quote: { exact: 'Le Mali n’a fourni aucune preuve', prefix: '', suffix: ' montrant' }, position: null, sentence: 3 },
    ],
  },
  claim: { id: 'arms-drops', name: 'France dropped arms' }, entity: null,
  judgement: { verdict: 'unsupported', stance: 'attributes', speaker: { id: 'diop', name: 'Abdoulaye Diop' }, conflict: { kind: 'quantity', page: '“more than 100”', reference: 'plus de 50' } },
};

export const namePin: Pin = {
  ...claimPin, id: 'name-1', kind: 'name', order: 'a1', words: null, claim: null, judgement: null, note: '', tags: [],
  entity: { id: 'diop', name: 'Abdoulaye Diop', kind: 'person', gloss: 'Malian foreign minister' },
};

export const passagePin: Pin = { ...namePin, id: 'passage-1', kind: 'passage', order: 'a2', page: null, entity: null };

export const disagreement: Disagreement = (({ kind: _kind, order: _order, note: _note, tags: _tags, ...subject }) =>
  ({ ...subject, id: 'disagreement-1', because: 'The page quotes the embassy two lines below.' }))(claimPin);

/** Labels that are their own keys: a test sees which was used. */
export const words: ExportWords = {
  language: 'en', direction: 'ltr', timeZone: 'Europe/Paris', quotation: ['“', '”'],
  labels: Object.fromEntries(EXPORT_LABELS.map((label) => [label, `[${label}]`])) as ExportWords['labels'],
  kinds: { claim: 'Claim', name: 'Name', passage: 'Passage', pair: 'Pair' },
  verdicts: Object.fromEntries(VERDICTS.map((verdict) => [verdict, `v:${verdict}`])) as ExportWords['verdicts'],
  stances: Object.fromEntries(STANCES.map((stance) => [stance, `s:${stance}`])) as ExportWords['stances'],
  conflicts: { quantity: 'figure', polarity: 'yes or no', actor: 'who', time: 'when' },
};

// --- any pin that the schema allows ---------------------------------------------------------------------------

const text = fc.string({ unit: 'grapheme' });
const filled = fc.string({ unit: 'grapheme', minLength: 1 });
const id = fc.stringMatching(/^[\w.:-]{1,20}$/);
const named = fc.record({ id, name: text });
const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString());
const address = fc.webUrl({ withQueryParameters: true });
const position = fc.option(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 999 })).map(([start, length]) => ({ start, end: start + length })));
const quote = fc.record({ exact: filled, prefix: text, suffix: text });
const language = fc.constantFrom('fr', 'en', 'ar', null);

const subject = fc.record({
  topic: fc.option(named),
  page: fc.option(fc.record({ title: text, address, seen: instant, language })),
  words: fc.option(fc.record({ quote, position })),
  reference: fc.option(fc.record({
    source: fc.record({
      title: fc.option(text), publisher: fc.option(text), author: fc.option(text), address: fc.option(address), date: fc.constantFrom('2022-08-15', null), language,
    }),
    quotes: fc.array(fc.record({ quote, position, sentence: fc.option(fc.integer({ min: 1, max: 99 })) }), { minLength: 1, maxLength: 3 }),
  })),
  claim: fc.option(named),
  entity: fc.option(fc.record({ id, name: text, kind: fc.constantFrom('person', 'place', 'event'), gloss: text })),
  judgement: fc.option(fc.record({
    verdict: fc.constantFrom(...VERDICTS), stance: fc.constantFrom(...STANCES), speaker: fc.option(named),
    conflict: fc.option(fc.record({ kind: fc.constantFrom('quantity', 'actor'), page: text, reference: text })),
  })),
}) as fc.Arbitrary<Subject>;

export const anyPin = fc
  .record({ id, kind: fc.constantFrom(...PIN_KINDS), created: instant, updated: instant, order: fc.constantFrom(...spreadOrders(99)), note: text, tags: fc.array(filled, { maxLength: 3 }), subject })
  .map(({ subject: its, ...rest }) => ({ ...rest, ...its }))
  .filter((pin) => v.is(PinSchema, pin)) as fc.Arbitrary<Pin>;

export const anyDisagreement = fc
  .record({ id, created: instant, updated: instant, because: filled, subject })
  .map(({ subject: its, ...rest }) => ({ ...rest, ...its }))
  .filter((item) => v.is(DisagreementSchema, item)) as fc.Arbitrary<Disagreement>;
