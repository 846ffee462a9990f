import { useEffect, useState } from 'preact/hooks';
import { followPage, type PageLink } from '../../browser/panel-link.ts';
import type { PageState } from '../../engine/model.ts';

export interface PageModel {
  readonly state: PageState;
  /** The part of the page in view; null until the page tells. */
  readonly view: { readonly top: number; readonly bottom: number } | null;
  readonly clicked: { readonly id: string } | null;
  readonly link: PageLink | null;
}

/** The page in the active tab, as it serves itself. */
export function usePage(): PageModel {
  const [state, setState] = useState<PageState>({ status: 'idle' });
  const [view, setView] = useState<PageModel['view']>(null);
  const [clicked, setClicked] = useState<PageModel['clicked']>(null);
  const [link, setLink] = useState<PageLink | null>(null);
  useEffect(() => {
    const over = new AbortController();
    const page = followPage(
      {
        onState(next) {
          setState(next);
          if (next.status === 'idle') setView(null);
        },
        onClicked: (id) => setClicked({ id }),
        onScrolled: (top, bottom) => setView({ top, bottom }),
      },
      over.signal,
    );
    setLink(page);
    return () => over.abort();
  }, []);
  return { state, view, clicked, link };
}
