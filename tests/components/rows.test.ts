import { expect, it } from 'vitest';
import { layOutRows } from '../../components/pins/rows.ts';

it('lays groups out as a heading and their pins, each pin once and in order', () => {
  const groups = [{ key: 'a', name: 'A', count: 2 }, { key: 'b', name: 'B', count: 1 }, { key: 'c', name: 'C', count: 3 }];
  const rows = layOutRows(6, groups);
  const read = Array.from({ length: rows.count }, (_, i) => rows.at(i)).map((row) => (row.kind === 'group' ? row.group.name : row.offset));
  expect(read).toEqual(['A', 0, 1, 'B', 2, 'C', 3, 4, 5]);
});

it('lays pins out alone where there are no groups', () => {
  const rows = layOutRows(2, []);
  expect([rows.count, rows.at(1)]).toEqual([2, { kind: 'pin', offset: 1 }]);
});
