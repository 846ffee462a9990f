import { dossiers } from '#seeds';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createI18n, I18nProvider } from '../../components/i18n.tsx';
import type { Keeping } from '../../components/keeping.ts';
import { Panel } from '../../components/Panel.tsx';
import { mentionId, type Dossier, type PageState } from '../../engine/model.ts';
import english from '../../locales/en.json';
import { stateOf, STATES } from './preview/states.ts';

const dossier = dossiers[0] as Dossier;
const i18n = createI18n('en', english);
const nothing = () => {};
let host: HTMLElement;

function show(state: PageState, over: Partial<Parameters<typeof Panel>[0]> = {}, keeping: Partial<Keeping> = {}): HTMLElement {
  host ??= document.body.appendChild(document.createElement('div'));
  const kept: Keeping = { isPinned: () => false, onPin: nothing, disagreement: () => null, onContest: nothing, onWithdraw: nothing, ...keeping };
  act(() => render(
    <I18nProvider value={i18n}>
      <Panel state={state} dossiers={[dossier]} view={null} clicked={null} keepingOf={() => kept} pins={<p>the pins</p>} pinCount={3} removal={null} trouble={null} quiet={null}
        onShow={nothing} onCopy={() => Promise.resolve(true)} onRead={nothing} onReload={nothing} {...over} />
    </I18nProvider>, host));
  return host;
}
/** Until all cards are up: the first come at once, the rest a few a frame. */
async function drawn(): Promise<void> {
  for (let before = -1; before !== all('.cards > li').length;) {
    before = all('.cards > li').length;
    await act(() => new Promise((done) => setTimeout(done, 20)));
  }
}
afterEach(() => act(() => render(null, host)));

const all = (selector: string) => [...host.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string) => host.querySelector<HTMLElement>(selector)!;
const click = (element: HTMLElement | undefined) => act(() => element!.click());
const button = (words: string, within: HTMLElement = host) => [...within.querySelectorAll<HTMLElement>('button')].find((element) => element.getAttribute('aria-label') === words || element.textContent?.includes(words));
const card = (claim: string) => all('article').find(({ id }) => id.includes(`:${claim}:`))!;
const read = stateOf('read', dossier, 'english') as Extract<PageState, { status: 'read' }>;
const { findings } = read.results[0]!;

describe('the counts', () => {
  it('add up: the legend to the tab and, with their places, to the cards', async () => {
    show(read);
    await drawn();
    const counts = all('.tally button').map(({ dataset, textContent }) => [dataset['verdict'], Number(textContent!.match(/\d+/)![0])] as const);
    const laid = counts.filter(([verdict]) => verdict !== 'uncovered').reduce((sum, [, n]) => sum + n, 0);
    expect(laid).toBe(findings.filter(({ verdict }) => verdict !== 'uncovered').length);
    expect(one('#tab-claims small').textContent).toBe(String(laid));
    expect(all('.cards > li > article').length + all('.places li').length).toBe(laid);
    expect(all('.plain-list > li').length).toBe(counts.find(([verdict]) => verdict === 'uncovered')![1]);
  });

  it('say how much was laid beside the reference, and that no mark is no proof', () => {
    show(read);
    expect(one('.coverage').textContent).toBe('17 checkable sentences, of which 12 laid beside the reference. Unmarked does not mean verified.');
  });
});

describe('a card', () => {
  it('says what the page states as fact and the reference only attributes', () => {
    show(read);
    expect(card('arms-drops').querySelector('.turned')?.textContent).toBe('Stated as fact here.');
    expect(card('arms-drops').querySelector('.stance')?.textContent).toContain('It also says that no evidence was given.');
  });

  it('shows two figures side by side where they differ', () => {
    show(read);
    const figures = all('.figures').map((figure) => [...figure.querySelectorAll('dd')].map(({ textContent }) => textContent));
    expect(figures).toContainEqual(['more than 100', 'plus de 50 fois']);
  });

  it('wears no warning where the page agrees with the reference, and one where it does not', async () => {
    show(read);
    await drawn();
    const calm = all('article[data-calm]').map(({ id }) => id.split(':')[1]);
    expect(calm.sort()).toEqual(['denial', 'no-evidence']);
    expect(card('arms-drops').dataset['calm']).toBeUndefined();
  });

  it('opens why it matched: the words of the page by role', () => {
    show(read);
    const why = button('Why this match', card('arms-drops'))!;
    expect(why.getAttribute('aria-expanded')).toBe('false');
    click(why);
    const roles = [...card('arms-drops').querySelectorAll('.roles .pair')].map((pair) => [...pair.children].map(({ textContent }) => textContent));
    expect(roles).toContainEqual(['what', 'weapons and ammunition']);
  });

  it('puts each passage in the reference’s language', () => {
    show(read);
    for (const quote of all('.evidence .quote')) expect(quote.lang).toBe('fr');
  });

  it('pins, shows on the page, and keeps a disagreement', () => {
    const onPin = vi.fn(), onShow = vi.fn(), onContest = vi.fn();
    show(read, { onShow }, { onPin, onContest });
    const mine = card('arms-drops');
    click(button('Pin', mine));
    expect(onPin).toHaveBeenCalledWith({ kind: 'claim', finding: findings.find(({ id }) => mine.id === `card-${id}`) });
    click(mine.querySelector<HTMLElement>('.actions .button')!);
    expect(onShow).toHaveBeenCalledWith(mine.id.replace('card-', ''));
    click(button('I disagree…', mine));
    const field = mine.querySelector('textarea')!;
    act(() => { field.value = 'it was said in a question'; field.dispatchEvent(new Event('input', { bubbles: true })); });
    act(() => { mine.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })); });
    expect(onContest.mock.calls[0]?.[1]).toBe('it was said in a question');
  });

  it('says which words are no longer on the page, how many, and does not offer to show them', async () => {
    show(stateOf('lost', dossier, 'english'));
    await drawn();
    expect(all('article.card[data-lost] > .lost').length).toBe(all('article.card').length);
    expect(one('.notices').textContent).toBe(`${findings.length} statements that were marked are no longer on the page.`);
    const offers = all('.actions .button') as HTMLButtonElement[];
    expect(offers.length).toBeGreaterThan(5);
    expect(offers.every(({ disabled }) => disabled)).toBe(true);
  });
});

describe('a card that is said in two places, one of them gone', () => {
  it('leads to the place that is still there', () => {
    const onShow = vi.fn();
    const [lead, other] = findings.filter(({ claim, verdict }) => findings.filter((one) => one.claim === claim && one.verdict === verdict).length > 1);
    show({ ...read, lost: [lead!.id] }, { onShow });
    click(card(lead!.claim!).querySelector<HTMLElement>('.actions .button')!);
    expect(onShow).toHaveBeenCalledWith(other!.id);
  });
});

describe('a text field', () => {
  it('has focus once, and does not take it back when the page tells something new', () => {
    show(read);
    const mine = card('arms-drops');
    click(button('I disagree…', mine));
    expect(document.activeElement).toBe(mine.querySelector('textarea'));
    one('#tab-claims').focus();
    show(read, { view: { top: 0.3, bottom: 0.6 }, keepingOf: () => ({ isPinned: () => true, onPin: nothing, disagreement: () => null, onContest: nothing, onWithdraw: nothing }) });
    expect(document.activeElement).toBe(one('#tab-claims'));
    click(button('Cancel', card('arms-drops')));
    expect(document.activeElement?.id).toBe(mine.id);
  });
});

describe('filters', () => {
  it('show one verdict, say how many of how many, and let go again', async () => {
    show(read);
    click(all('.tally button').find(({ dataset }) => dataset['verdict'] === 'unsupported'));
    expect(new Set(all('.cards > li > article').map(({ dataset }) => dataset['verdict']))).toEqual(new Set(['unsupported']));
    expect(one('.toolbar [role=status]').textContent).toBe('2 of 14 shown');
    click(button('Show all'));
    await drawn();
    expect(all('.cards > li > article').length).toBe(13);
  });

  it('show one stance', () => {
    show(read);
    const select = one('.toolbar select:nth-of-type(2)') as HTMLSelectElement;
    act(() => { select.value = 'denies'; select.dispatchEvent(new Event('change', { bubbles: true })); });
    expect(all('.cards > li > article').map(({ id }) => id.split(':')[1])).toEqual(['no-evidence']);
  });
});

describe('from the page to the panel', () => {
  it('brings up the card of a mark that was clicked, whatever tab was open', () => {
    show(read);
    click(one('#tab-reference'));
    const [last] = findings.filter(({ verdict }) => verdict === 'supported').slice(-1);
    show(read, { clicked: { id: last!.id } });
    expect(one('[role=tab][aria-selected=true]').id).toBe('tab-claims');
    expect(document.activeElement?.id).toBe(`card-${last!.id}`);
  });

  it('leads from a card to the sentence of the reference, and back', () => {
    show(read);
    click(card('arms-drops').querySelector<HTMLElement>('.link')!);
    expect(one('[role=tab][aria-selected=true]').id).toBe('tab-reference');
    expect(one('.sentence[data-chosen]').textContent).toContain('pour leur larguer des armes');
    click(button('to drop weapons', one('.sentence-note')));
    expect(document.activeElement?.id).toBe(card('arms-drops').id);
  });

  it('walks the mentions of a name, round and round', () => {
    const onShow = vi.fn();
    show(read, { onShow });
    click(one('#tab-names'));
    const name = one('#name-un-security-council');
    for (const _ of [1, 2, 3]) click(button('Next mention of UN Security Council', name));
    const shown = onShow.mock.calls.map(([id]) => id as string);
    expect(shown[0]).not.toBe(shown[1]);
    expect(shown[2]).toBe(shown[0]);
  });

  it('says of a name that the page no longer has it, and offers no way there', () => {
    const mentions = read.results[0]!.mentions.filter(({ entity }) => entity === 'un-security-council');
    show({ ...read, lost: mentions.map((mention) => mentionId(dossier.id, mention)) });
    click(one('#tab-names'));
    const name = one('#name-un-security-council');
    expect(name.querySelector('.lost')?.textContent).toBe('These words are no longer on the page.');
    expect(button('Next mention of UN Security Council', name)).toBeUndefined();
    expect(all('.name .lost').length).toBe(1);
  });
});

describe('what the page leaves out', () => {
  it('comes with the reason it belongs there', () => {
    show(read);
    click(one('#tab-left'));
    const [denial, evidence] = all('.left article').map(({ textContent }) => textContent);
    expect(denial).toContain('The reference also carries a denial of this:');
    expect(evidence).toContain('The reference also says what evidence there is for this:');
  });

  it('picks out the dated events that the page touches', () => {
    show(read);
    click(one('#tab-left'));
    const touched = all('.timeline > li[data-touched] .what').map(({ textContent }) => textContent);
    expect(touched).toContain('A military junta overthrows the government');
    expect(touched.length).toBeLessThan(dossier.events.length);
  });
});

describe('the reference', () => {
  it('stands whole, in order, and marks only what the page’s findings rest on', () => {
    show(read);
    click(one('#tab-reference'));
    const text = all('.sentence').map((sentence) => sentence.textContent!.replace(/^\d+/, '').trim()).join(' ');
    expect(text).toBe(dossier.reference.text.replace(/\s+/g, ' ').trim());
    const evidence = findings.flatMap((finding) => finding.evidence.map(({ quote }) => quote));
    for (const mark of all('.full mark')) expect(evidence.some((quote) => quote.includes(mark.textContent!))).toBe(true);
  });

  it('says plainly what is not known of it', () => {
    show(read);
    click(one('#tab-reference'));
    expect(one('.provenance').textContent).toContain(dossier.reference.unknown.en);
  });
});

describe('the states', () => {
  it.each(STATES)('%s: no word of truth or lies, and a heading to begin with', (name) => {
    show(stateOf(name, dossier, 'english'));
    expect(host.textContent).not.toMatch(/\b(false|fake|lie|lies|true)\b/i);
    expect(one('h1').textContent).not.toBe('');
  });

  it('offers to read a page that was not looked at', () => {
    const onRead = vi.fn();
    show({ status: 'idle' }, { onRead });
    click(button('Read this page'));
    expect(onRead).toHaveBeenCalledOnce();
  });

  it('keeps the pins within reach where there is no page to read', () => {
    show({ status: 'idle' });
    click(one('#tab-pins'));
    expect(one('[role=tabpanel]').textContent).toBe('the pins');
  });
});

describe('by keyboard', () => {
  const press = (key: string) => act(() => { document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })); });

  it.each(['.tabs [role=tab]', '.cards > li > article'])('%s has one tab stop and arrows between', (selector) => {
    show(read);
    expect(all(selector).filter(({ tabIndex }) => tabIndex === 0).length).toBe(1);
    act(() => all(selector)[0]!.focus());
    press('ArrowDown');
    expect(document.activeElement).toBe(all(selector)[1]);
    press('End');
    expect(document.activeElement).toBe(all(selector).at(-1));
    press('Home');
    expect(document.activeElement).toBe(all(selector)[0]);
    expect(all(selector).filter(({ tabIndex }) => tabIndex === 0)).toEqual([all(selector)[0]]);
  });
});
