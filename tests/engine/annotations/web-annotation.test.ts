import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toWebAnnotations } from '../../../engine/annotations/web-annotation.ts';
import { fromWebAnnotations } from '../../../engine/annotations/web-annotation-import.ts';
import { anyDisagreement, anyPin, claimPin, disagreement, namePin, NOW, passagePin } from './samples.ts';
import { checkAnnotation, checkCollection } from './web-annotation-model.ts';

const HEAD = { id: '6f1d2c3b-4a59-4e68-8776-a5b4c3d2e1f0', label: 'Pinned findings', now: NOW };
const PINS = [claimPin, namePin, passagePin, { ...claimPin, id: 'pair-1', kind: 'pair' as const }];
const unique = <Item extends { id: string }>(items: Item[]) => [...new Map(items.map((item) => [item.id, item])).values()];

describe('toWebAnnotations', () => {
  it('puts what the model has a place for where the model has it', () => {
    const { first } = JSON.parse(toWebAnnotations(PINS, [disagreement], HEAD));
    expect(first.items[0]).toMatchObject({
      id: `urn:uuid:${claimPin.id}`, type: 'Annotation', motivation: 'assessing', created: NOW, modified: NOW,
      target: {
        source: { id: claimPin.page?.address, language: 'fr', 'dcterms:title': 'Le Mali accuse la France' },
        state: { type: 'TimeState', sourceDate: NOW },
        selector: [{ type: 'TextQuoteSelector', ...claimPin.words?.quote }, { type: 'TextPositionSelector', start: 120, end: 151 }],
      },
      body: [
        { type: 'TextualBody', purpose: 'commenting', value: 'Ask the class.' }, { purpose: 'tagging', value: 'class 9b' },
        { purpose: 'classifying', value: 'unsupported' },
        { purpose: 'linking', source: { id: 'urn:recoupe:reference:mali-france-2022' }, 'recoupe:sentence': 2 }, { purpose: 'linking', 'recoupe:sentence': 3 },
      ],
    });
    expect(first.items.map((item: { motivation: string }) => item.motivation)).toEqual(['assessing', 'identifying', 'highlighting', 'linking', 'commenting']);
  });

  it('fits the W3C model, whatever the pins', () => {
    expect(checkCollection(JSON.parse(toWebAnnotations(PINS, [disagreement], HEAD)))).toEqual([]);
    expect(checkCollection(JSON.parse(toWebAnnotations([], [], HEAD)))).toEqual([]);
    fc.assert(fc.property(fc.array(anyPin, { maxLength: 3 }), fc.array(anyDisagreement, { maxLength: 2 }), (pins, disagreements) => {
      const ids = new Set<string>();
      const own = <Item extends { id: string }>(items: Item[]) => items.filter(({ id }) => !ids.has(id) && ids.add(id));
      expect(checkCollection(JSON.parse(toWebAnnotations(own(pins), own(disagreements), HEAD)))).toEqual([]);
    }));
  });

  it('would not fit it if a rule were broken', () => {
    const broken = (change: (item: Record<string, never>) => void) => {
      const value = JSON.parse(toWebAnnotations([claimPin], [], HEAD));
      change(value.first.items[0]);
      return checkAnnotation(value.first.items[0]);
    };
    expect(broken((item: any) => { delete item.target; })).toEqual(['3.1 target']);
    expect(broken((item: any) => { item.id = 'no iri'; })).toEqual(['3.1 id']);
    expect(broken((item: any) => { item.created = '2022-08-18'; })).toEqual(['3.3.1 created']);
    expect(broken((item: any) => { item.target.selector[0].exact = 1; })).toEqual(['target 4.2 selector']);
    expect(broken((item: any) => { item.target.source = { title: 'x' }; })).toEqual(['target 4 source']);
    expect(broken((item: any) => { item.motivation = 'pinning'; })).toEqual(['3.3.5 motivation']);
  });
});

describe('fromWebAnnotations', () => {
  it('brings back what was written, to the last character', () => {
    expect(fromWebAnnotations(toWebAnnotations(PINS, [disagreement], HEAD))).toEqual({ pins: PINS, disagreements: [disagreement], problems: [] });
    fc.assert(fc.property(fc.array(anyPin, { maxLength: 3 }).map(unique), fc.array(anyDisagreement, { maxLength: 2 }).map(unique), (pins, disagreements) => {
      expect(fromWebAnnotations(toWebAnnotations(pins, disagreements, HEAD))).toEqual({ pins, disagreements, problems: [] });
    }));
  });

  it('reads a page, a list and a single annotation', () => {
    const { first } = JSON.parse(toWebAnnotations([claimPin], [], HEAD));
    for (const value of [first, first.items, first.items[0]]) expect(fromWebAnnotations(JSON.stringify(value)).pins).toEqual([claimPin]);
    expect(fromWebAnnotations(`\ufeff${JSON.stringify(first)}`).pins).toEqual([claimPin]);
  });

  it.each([
    ['not JSON', '{"type": ', 'not-json'],
    ['another file', '{"hello": 1}', 'not-ours'],
    ['a number', '4', 'not-ours'],
    ['nothing', 'null', 'not-ours'],
    ['a collection kept elsewhere', '{"type":"AnnotationCollection","first":"https://example.org/page1"}', 'not-ours'],
  ])('names what is wrong with %s', (_, text, code) => {
    expect(fromWebAnnotations(text)).toMatchObject({ pins: [], disagreements: [], problems: [{ code }] });
  });

  it('takes what fits and names the place of what does not', () => {
    const value = JSON.parse(toWebAnnotations([claimPin, namePin, passagePin, claimPin], [disagreement], HEAD));
    value.first.items[1].target.source.id = 'javascript:alert(1)';
    delete value.first.items[2].created;
    value.first.items.push('nonsense', { ...value.first.items[0], id: 'urn:uuid:x', 'recoupe:record': { version: 2, kind: 'claim' } });
    const { pins, disagreements, problems } = fromWebAnnotations(JSON.stringify(value));
    expect(pins).toEqual([claimPin]);
    expect(disagreements).toEqual([disagreement]);
    expect(problems.map(({ code, params }) => [code, params.number, params.path])).toEqual([
      ['bad-item', 2, 'page.address'], ['bad-item', 3, 'created'], ['duplicate', 4, undefined], ['bad-item', 6, ''], ['newer-version', 7, undefined],
    ]);
  });

  it('names an annotation of another program, and never throws', () => {
    const foreign = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'https://example.org/a', type: 'Annotation', target: 'https://example.org/p' };
    expect(fromWebAnnotations(JSON.stringify(foreign)).problems).toMatchObject([{ code: 'bad-item', params: { number: 1 } }]);
    const item = JSON.parse(toWebAnnotations([claimPin], [], HEAD)).first.items[0];
    expect(fromWebAnnotations(JSON.stringify({ ...item, id: 'urn:recoupe:id:%' })).problems).toMatchObject([{ code: 'bad-item', params: { path: 'id' } }]);
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(fromWebAnnotations(JSON.stringify([value])).pins).toEqual([]);
      expect(fromWebAnnotations(JSON.stringify({ type: 'Annotation', id: 'urn:recoupe:id:%', body: value, target: value })).pins).toEqual([]);
    }));
  });
});
