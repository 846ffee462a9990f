import { describe, expect, it } from 'vitest';
import { countVerdicts, filterCards, groupFindings, isCalm, sortCards } from '../../components/claims/cards.ts';
import { VERDICTS, type Finding } from '../../engine/model.ts';

let place = 0;
const finding = (over: Partial<Finding> & { rule?: Finding['reason']['rule'] } = {}): Finding => {
  const { rule = 'no-evidence', ...rest } = over;
  const start = place++ * 10;
  return {
    id: `d:${start}`, dossier: 'd', span: { block: 0, start, end: start + 5 }, words: 'words', prefix: '', suffix: '', sentence: 'words', claim: 'arms', verdict: 'unsupported',
    stance: 'attributes', speaker: null, conflict: null, evidence: [], reason: { roles: [], rule }, ...rest,
  };
};

describe('groupFindings', () => {
  it('makes one card of several places of one claim and verdict, led by what is stated as fact', () => {
    const said = finding(), stated = finding({ stance: 'asserts' });
    const [card, ...more] = groupFindings([said, stated]);
    expect(more).toEqual([]);
    expect(card?.places).toEqual([said, stated]);
    expect(card?.lead).toBe(stated);
  });

  it('keeps two figures that both differ on two cards', () => {
    const differing = (page: string) => finding({ verdict: 'contradicted', conflict: { kind: 'quantity', page, reference: '50' } });
    expect(groupFindings([differing('100'), differing('200'), differing('100')]).map(({ places }) => places.length)).toEqual([2, 1]);
  });

  it('makes no card of a statement on which the reference is silent', () => {
    expect(groupFindings([finding({ verdict: 'uncovered', claim: null })])).toEqual([]);
  });
});

describe('filterCards', () => {
  const said = finding(), stated = finding({ stance: 'asserts' }), other = finding({ claim: 'letter', verdict: 'supported', rule: 'reported' });
  const cards = groupFindings([said, stated, other]);

  it('shows only the places that pass, and lets one of them lead', () => {
    expect(filterCards(cards, { verdict: null, stance: 'attributes' }).map(({ lead, places }) => [lead, places])).toEqual([[said, [said]], [other, [other]]]);
  });

  it('filters by verdict', () => {
    expect(filterCards(cards, { verdict: 'supported', stance: null }).map(({ lead }) => lead)).toEqual([other]);
  });
});

describe('countVerdicts', () => {
  it('counts statements, so that the parts add up to the whole and to the places of the cards', () => {
    const findings = [finding(), finding(), finding({ verdict: 'supported' }), finding({ verdict: 'uncovered', claim: null })];
    const counts = countVerdicts(findings);
    expect(VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0)).toBe(findings.length);
    const places = groupFindings(findings).reduce((sum, card) => sum + card.places.length, 0);
    expect(places).toBe(findings.length - counts.uncovered);
  });
});

describe('sortCards', () => {
  it('puts the heaviest verdict first, and what agrees with the reference last', () => {
    const calm = finding({ claim: 'none', verdict: 'unsupported', stance: 'denies' });
    const light = finding({ claim: 'letter', verdict: 'supported' });
    const heavy = finding({ claim: 'dead', verdict: 'contradicted' });
    const order = sortCards(groupFindings([calm, light, heavy]), 'weight').map(({ lead }) => lead);
    expect(order).toEqual([heavy, light, calm]);
    expect(sortCards(groupFindings([light, heavy, calm]), 'page').map(({ lead }) => lead)).toEqual([calm, light, heavy]);
  });
});

describe('isCalm', () => {
  it.each([
    ['denies', 'unsupported', 'no-evidence', true],
    ['denies', 'disputed', 'denied', true],
    ['asserts', 'supported', 'agrees-with-no-evidence', true],
    ['attributes', 'attributed', 'agrees-with-denial', true],
    ['asserts', 'unsupported', 'no-evidence', false],
    ['denies', 'contradicted', 'polarity-differs', false],
  ] as const)('%s, %s, %s: %s', (stance, verdict, rule, expected) => {
    expect(isCalm(finding({ stance, verdict, rule }))).toBe(expected);
  });
});
