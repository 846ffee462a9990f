import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { PageNotice, PanelCall } from '../../browser/messages.ts';
import { PageNewsSchema } from '../../browser/state.ts';

describe('messages', () => {
  it.each([
    { type: 'spotted' },
    { type: 'here' },
    { type: 'count', count: 3 },
    { type: 'count', count: null },
    { type: 'open-panel' },
  ])('takes the notice %j', (notice) => {
    expect(v.safeParse(PageNotice, notice).output).toEqual(notice);
  });

  it.each([null, 'spotted', {}, { type: 'other' }, { type: 'count' }, { type: 'count', count: -1 }, { type: 'count', count: 1.5 }])(
    'turns away %j as a notice',
    (notice) => {
      expect(v.is(PageNotice, notice)).toBe(false);
    },
  );

  it.each([{ type: 'show' }, { type: 'show', id: 'x'.repeat(401) }, { type: 'quiet', level: 'loud' }])('turns away %j as a call', (call) => {
    expect(v.is(PanelCall, call)).toBe(false);
  });

  const read = {
    status: 'read', url: 'https://example.org/', title: 'T', language: 'fr', lost: [], places: [], framesNotRead: 0,
    results: [{
      dossier: 'd', topicScore: 0.9, mentions: [], omissions: [{ claim: 'a', because: 'b', link: 'denied-by' }], claimsRead: true,
      coverage: { sentences: 3, checkable: 2, covered: 1 },
      findings: [{
        id: 'd:a:0:0', dossier: 'd', span: { block: 0, start: 0, end: 4 }, words: 'abcd', prefix: '', suffix: '', sentence: 'abcd', claim: 'a',
        verdict: 'unsupported', stance: 'asserts', speaker: null, conflict: null, evidence: [{ start: 0, end: 2, quote: 'ab' }],
        reason: { roles: [{ role: 'actor', page: { block: 0, start: 0, end: 2 } }], rule: 'no-evidence' },
      }],
    }],
  };

  it('hands a whole state through unchanged', () => {
    expect(v.parse(PageNewsSchema, { type: 'state', state: read })).toEqual({ type: 'state', state: read });
  });

  it('turns away a state with a verdict that does not exist', () => {
    const bad = structuredClone(read);
    bad.results[0]!.findings[0]!.verdict = 'false';
    expect(v.is(PageNewsSchema, { type: 'state', state: bad })).toBe(false);
  });
});
