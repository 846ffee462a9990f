import { useEffect, useState } from 'preact/hooks';
import { followPage, type PageLink } from '../../browser/panel-link.ts';
import type { PageState } from '../../engine/model.ts';

export interface PageModel {
  readonly state: PageState;
  /** The part of the page in view; null until the page tells. */
  readonly view: { readonly top: number; readonly bottom: number } | null;
  readonly clicked: { readonly id: string } | null;
  /** The page's blocks as they are now; null until they are asked for and come. */
  readonly blocks: readonly string[] | null;
  readonly link: PageLink | null;
}

/** The page in the active tab, as it serves itself. */
export function usePage(): PageModel {
  const [state, setState] = useState<PageState>({ status: 'idle' });
  const [view, setView] = useState<PageModel['view']>(null);
  const [clicked, setClicked] = useState<PageModel['clicked']>(null);
  const [blocks, setBlocks] = useState<PageModel['blocks']>(null);
  const [link, setLink] = useState<PageLink | null>(null);
  useEffect(() => {
    const over = new AbortController();
    const page = followPage(
      {
        onState(next) {
          setState(next);
          setBlocks(null);
          if (next.status === 'idle') setView(null);
        },
        onClicked: (id) => setClicked({ id }),
        onText: setBlocks,
        onScrolled: (top, bottom) => setView({ top, bottom }),
      },
      over.signal,
    );
    setLink(page);
    return () => over.abort();
  }, []);
  return { state, view, clicked, blocks, link };
}
