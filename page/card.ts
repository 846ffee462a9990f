import { computePosition, flip, offset, shift } from '@floating-ui/dom';

/** What the small card at the words says, all of it plain text in the reader's language. */
export interface CardContent {
  /** What it is about: the verdict's word or the name's. */
  readonly title: string;
  /** A sign beside the title, said by it; not read out. */
  readonly icon?: string;
  /** Which line of the marks it goes with: a verdict, or `name`. */
  readonly look: string;
  readonly lines: readonly { readonly label?: string; readonly text: string; readonly quote?: boolean; readonly language?: string }[];
  readonly actions: readonly { readonly id: string; readonly label: string }[];
  readonly closeLabel: string;
  /** BCP 47 language of the card's words. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

export interface CardHandlers {
  act(id: string): void;
  closed(): void;
}

export interface Card {
  /** Shows the card at a place of the window; with `focus` it takes the keyboard and gives it back on closing. */
  show(rect: DOMRect, content: CardContent, handlers: CardHandlers, options?: { readonly focus?: boolean }): Promise<void>;
  close(): void;
  readonly isOpen: boolean;
  /** The pointer is over the card or the keyboard is in it. */
  readonly isHeld: boolean;
}

const STYLE = `
:host{all:initial!important;position:fixed!important;inset:0 auto auto 0!important;z-index:2147483647!important;color-scheme:light dark!important}
[role=dialog]{position:fixed;inset:0 auto auto 0;box-sizing:border-box;max-width:min(23rem,calc(100vw - 16px));max-height:min(24rem,calc(100vh - 16px));overflow:auto;padding:14px 16px 12px;
 font:15px/1.45 Georgia,"Liberation Serif",serif;color:light-dark(#1b1c20,#eceae4);background:light-dark(#fff,#1f2024);border:1px solid light-dark(#c9cbd1,#4a4c53);border-radius:8px;box-shadow:0 6px 24px #0003}
h2{margin:0 28px 8px 0;font:600 14px/1.3 system-ui,sans-serif}
h2 span{margin-inline-end:6px}
p{margin:0 0 8px}
p b{display:block;font:600 12px/1.4 system-ui,sans-serif;color:light-dark(#5b5e66,#a9abb3)}
p.quote{padding-inline-start:10px;border-inline-start:2px solid light-dark(#c9cbd1,#4a4c53)}
footer{display:flex;gap:8px;flex-wrap:wrap}
button{font:500 13px/1.3 system-ui,sans-serif;color:inherit;background:none;border:1px solid light-dark(#8a8d95,#80838c);border-radius:6px;padding:5px 10px;min-height:28px;cursor:pointer}
button:hover{background:light-dark(#0000000d,#ffffff14)}
button:focus-visible,[role=dialog]:focus-visible{outline:2px solid light-dark(#1d5fa8,#8fc1f5);outline-offset:2px}
.close{position:absolute;inset-block-start:8px;inset-inline-end:8px;border:0;padding:0;width:28px;height:28px;font-size:16px}
@media (forced-colors:active){[role=dialog],button{border-color:CanvasText}}
`;

/**
 * The small card. Its host is the one element ever added to the page: to the root element, beside the body, only
 * while the card shows. Removed when `signal` aborts.
 */
export function createCard(document: Document, signal: AbortSignal): Card {
  let host: HTMLElement | null = null;
  let box: HTMLElement | null = null;
  let handlers: CardHandlers | null = null;
  let focusBefore: Element | null = null;
  let isOver = false;

  const close = () => {
    if (!host) return;
    const hadFocus = document.activeElement === host;
    host.remove();
    host = box = null;
    isOver = false;
    if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
    focusBefore = null;
    const { closed } = handlers ?? {};
    handlers = null;
    closed?.();
  };
  signal.addEventListener('abort', close, { once: true });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && host) close();
  }, { signal });
  document.addEventListener('pointerdown', (event) => {
    if (host && !event.composedPath().includes(host)) close();
  }, { signal, passive: true });

  return {
    get isOpen() {
      return host !== null;
    },
    get isHeld() {
      return host !== null && (isOver || document.activeElement === host);
    },
    close,
    async show(rect, content, next, { focus = false } = {}) {
      close();
      if (signal.aborted) return;
      focusBefore = document.activeElement;
      handlers = next;
      host = document.createElement('recoupe-card');
      const root = host.attachShadow({ mode: 'open' });
      const sheet = new (document.defaultView as Window & typeof globalThis).CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
      const shown = (box = draw(document, content, (id) => (id === null ? close() : next.act(id))));
      root.append(shown);
      host.addEventListener('pointerenter', () => { isOver = true; });
      host.addEventListener('pointerleave', () => { isOver = false; });
      // the page's own shortcuts stay out of the card
      for (const type of ['keydown', 'keyup', 'keypress'] as const) {
        host.addEventListener(type, (event) => {
          if (event.key !== 'Escape') event.stopPropagation();
        });
      }
      document.documentElement.append(host);
      if (focus) shown.focus({ preventScroll: true });
      const anchor = { getBoundingClientRect: () => rect };
      const { x, y } = await computePosition(anchor, shown, { strategy: 'fixed', placement: 'bottom-start', middleware: [offset(8), flip({ padding: 8 }), shift({ padding: 8 })] });
      if (box === shown) shown.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    },
  };
}

function draw(document: Document, content: CardContent, act: (id: string | null) => void): HTMLElement {
  const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text = '', attributes: Record<string, string> = {}) => {
    const element = document.createElement(tag);
    element.textContent = text;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const box = make('div', '', { role: 'dialog', 'aria-labelledby': 'title', tabindex: '-1', lang: content.language, dir: content.direction, 'data-look': content.look });
  const title = make('h2', '', { id: 'title' });
  if (content.icon) title.append(make('span', content.icon, { 'aria-hidden': 'true' }));
  title.append(content.title);
  box.append(title);
  for (const { label, text, quote, language } of content.lines) {
    const line = make('p', '', { ...(quote ? { class: 'quote' } : {}), ...(language ? { lang: language } : {}) });
    if (label) line.append(make('b', label, language ? { lang: content.language } : {}));
    line.append(text);
    box.append(line);
  }
  const footer = make('footer');
  for (const { id, label } of content.actions) {
    const button = make('button', label, { type: 'button' });
    button.addEventListener('click', () => act(id));
    footer.append(button);
  }
  if (content.actions.length > 0) box.append(footer);
  const closer = make('button', '×', { type: 'button', class: 'close', 'aria-label': content.closeLabel });
  closer.addEventListener('click', () => act(null));
  box.append(closer);
  return box;
}
