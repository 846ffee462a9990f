/** Where the map of relations draws its names and arcs. Units: pixels. */
import type { EntityId, Relation } from '../../engine/model.ts';

export interface Arc {
  readonly relation: Relation;
  readonly path: string;
  /** Where the arrow's tip stands, at the name that the relation is about. */
  readonly tip: { readonly x: number; readonly y: number };
}
export interface Layout {
  readonly rows: readonly { readonly id: EntityId; readonly y: number }[];
  readonly arcs: readonly Arc[];
  readonly height: number;
  readonly width: number;
}

export const ROW = 24;
const REACH = 13;
const LABELS = 6;

/**
 * An arc diagram: names one under another, in an order that keeps related ones near; arcs to their side, wider the
 * farther they reach. `x` grows away from the names.
 */
export function layoutNetwork(relations: readonly Relation[]): Layout {
  const order = arrange(relations);
  const y = (id: EntityId) => order.indexOf(id) * ROW + ROW / 2;
  const starts = new Map<EntityId, number>();
  const arcs = relations.map((relation) => {
    const shift = starts.get(relation.from) ?? 0;
    starts.set(relation.from, shift + 1);
    const from = y(relation.from) + spread(shift);
    const to = y(relation.to) - Math.sign(y(relation.to) - y(relation.from)) * 3;
    const span = Math.abs(order.indexOf(relation.to) - order.indexOf(relation.from)) || 1;
    const reach = LABELS + REACH * Math.sqrt(span) * 1.7;
    return { relation, path: `M${LABELS} ${from}C${reach} ${from} ${reach} ${to} ${LABELS} ${to}`, tip: { x: LABELS, y: to } };
  });
  const widest = Math.max(1, ...relations.map(({ from, to }) => Math.abs(order.indexOf(to) - order.indexOf(from))));
  return { rows: order.map((id) => ({ id, y: y(id) })), arcs, height: order.length * ROW, width: LABELS * 2 + REACH * Math.sqrt(widest) * 1.4 };
}

const spread = (shift: number): number => ((shift + 1) % 3) * 3 - 3;

/** Each name beside the one that it shares most with, from the busiest on. */
function arrange(relations: readonly Relation[]): EntityId[] {
  const degree = new Map<EntityId, number>();
  for (const { from, to } of relations) for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const left = [...degree].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  const order: EntityId[] = [];
  while (left.length > 0) {
    const near = left.find((id) => order.slice(-3).some((placed) => relations.some(({ from, to }) => (from === id && to === placed) || (to === id && from === placed))));
    const next = near ?? (left[0] as EntityId);
    order.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return order;
}
