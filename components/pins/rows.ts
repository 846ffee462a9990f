/** From the rows of a grouped list to what stands in them. */

export interface GroupOfPins {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}
export type Row =
  | { readonly kind: 'group'; readonly group: GroupOfPins }
  /** `offset`: among all pins of this order. */
  | { readonly kind: 'pin'; readonly offset: number };

export interface Rows {
  readonly count: number;
  at(index: number): Row;
}

/** Each group a row with its heading and then its pins; without groups, pins alone. */
export function layOutRows(total: number, groups: readonly GroupOfPins[]): Rows {
  if (groups.length === 0) return { count: total, at: (offset) => ({ kind: 'pin', offset }) };
  const heads: number[] = [];
  let count = 0;
  for (const group of groups) {
    heads.push(count);
    count += group.count + 1;
  }
  return {
    count,
    at(index) {
      let low = 0, high = heads.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((heads[middle] as number) <= index) low = middle;
        else high = middle - 1;
      }
      if (heads[low] === index) return { kind: 'group', group: groups[low] as GroupOfPins };
      return { kind: 'pin', offset: index - low - 1 };
    },
  };
}
