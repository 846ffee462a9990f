import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DisagreementSchema, PinSchema } from '../../../engine/annotations/schema.ts';
import { claimPin, disagreement, namePin, passagePin } from './samples.ts';

const fits = (pin: unknown) => v.is(PinSchema, pin);

describe('the schema of a pin', () => {
  it.each([['claim', claimPin], ['name', namePin], ['passage', passagePin], ['pair', { ...claimPin, kind: 'pair' }]])('takes a %s', (_, pin) => {
    expect(v.parse(PinSchema, pin)).toEqual(pin);
  });

  it.each([
    ['a name without its entity', { ...namePin, entity: null }],
    ['a pair without page words', { ...claimPin, kind: 'pair', words: null }],
    ['a pair without reference words', { ...claimPin, kind: 'pair', reference: null }],
    ['a passage without any words', { ...passagePin, page: claimPin.page, reference: null }],
    ['page words without their page', { ...claimPin, page: null }],
    ['a pin of nowhere', { ...passagePin, reference: null }],
    ['an address that a link must not open', { ...claimPin, page: { ...claimPin.page, address: 'javascript:alert(1)' } }],
    ['a day for an instant', { ...claimPin, created: '2022-08-18' }],
    ['an order that cannot be moved next to', { ...claimPin, order: 'zz' }],
    ['an unknown verdict', { ...claimPin, judgement: { ...claimPin.judgement, verdict: 'false' } }],
    ['a position that ends before it starts', { ...claimPin, words: { ...claimPin.words, position: { start: 5, end: 5 } } }],
    ['a quote of nothing', { ...claimPin, words: { position: null, quote: { exact: '', prefix: '', suffix: '' } } }],
    ['no object', 'pin'],
  ])('refuses %s', (_, pin) => expect(fits(pin)).toBe(false));

  it('asks a disagreement for a reason', () => {
    expect(v.is(DisagreementSchema, disagreement)).toBe(true);
    expect(v.is(DisagreementSchema, { ...disagreement, because: '' })).toBe(false);
  });
});
