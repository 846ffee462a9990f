import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

export type Edge = 'before' | 'after';

interface Options {
  readonly id: string;
  readonly isOn: boolean;
  /** Another pin was dropped on this one's upper or lower half. */
  readonly onDrop: (dragged: string, edge: Edge) => void;
}

/** Makes a row draggable by its handle and a place to drop others at. Returns the half that is hovered now. */
export function useDrag(row: RefObject<HTMLElement | null>, handle: RefObject<HTMLElement | null>, { id, isOn, onDrop }: Options): Edge | null {
  const [edge, setEdge] = useState<Edge | null>(null);
  useEffect(() => {
    const element = row.current, dragHandle = handle.current;
    if (!isOn || !element || !dragHandle) return;
    const half = (clientY: number): Edge => {
      const { top, height } = element.getBoundingClientRect();
      return clientY < top + height / 2 ? 'before' : 'after';
    };
    return combine(
      draggable({ element, dragHandle, getInitialData: () => ({ pin: id }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data['pin'] === 'string' && source.data['pin'] !== id,
        onDrag: ({ location }) => setEdge(half(location.current.input.clientY)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ source, location }) => {
          setEdge(null);
          onDrop(source.data['pin'] as string, half(location.current.input.clientY));
        },
      }),
    );
  }, [id, isOn, onDrop]);
  return edge;
}
