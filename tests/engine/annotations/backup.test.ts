import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBackup, toBackup } from '../../../engine/annotations/backup.ts';
import { anyDisagreement, anyPin, claimPin, disagreement, namePin, NOW } from './samples.ts';

const ALL = { settings: { theme: 'dark' }, pins: [claimPin, namePin], disagreements: [disagreement], setAside: [{ id: 'broken' }] };
const unique = <Item extends { id: string }>(items: Item[]) => [...new Map(items.map((item) => [item.id, item])).values()];

describe('a backup', () => {
  it('comes back as it went', () => {
    expect(fromBackup(toBackup(ALL, NOW))).toEqual({ ...ALL, problems: [] });
    fc.assert(fc.property(fc.array(anyPin, { maxLength: 3 }).map(unique), fc.array(anyDisagreement, { maxLength: 2 }).map(unique), (pins, disagreements) => {
      expect(fromBackup(toBackup({ ...ALL, pins, disagreements }, NOW))).toEqual({ ...ALL, pins, disagreements, problems: [] });
    }));
  });

  it('says its version and when it was made', () => {
    expect(JSON.parse(toBackup(ALL, NOW))).toMatchObject({ format: 'recoupe', version: 1, exported: NOW });
  });

  it.each([
    ['not JSON', 'hello', 'not-json'],
    ['an annotation file', '{"type":"AnnotationCollection"}', 'not-ours'],
    ['a list', '[]', 'not-ours'],
    ['nothing', 'null', 'not-ours'],
    ['a later version', JSON.stringify({ ...JSON.parse(toBackup(ALL, NOW)), version: 2 }), 'newer-version'],
  ])('takes nothing from %s', (_, text, code) => {
    expect(fromBackup(text)).toMatchObject({ pins: [], disagreements: [], settings: null, problems: [{ code }] });
  });

  it('takes what fits and names what does not', () => {
    const value = JSON.parse(toBackup(ALL, NOW));
    value.pins[0].judgement.verdict = 'true';
    value.pins.push(namePin);
    const { pins, disagreements, problems } = fromBackup(JSON.stringify(value));
    expect([pins, disagreements]).toEqual([[namePin], [disagreement]]);
    expect(problems).toMatchObject([
      { code: 'bad-item', params: { list: 'pins', number: 1, path: 'judgement.verdict' } },
      { code: 'duplicate', params: { list: 'pins', number: 3, id: namePin.id } },
    ]);
  });
});
