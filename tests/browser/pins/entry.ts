/** What the test in real browsers and the bench put into a page. */
import { openDB } from 'idb';
import { byOrder, spreadOrders } from '../../../engine/annotations/order.ts';
import type { Pin } from '../../../engine/annotations/schema.ts';

export { openStore } from '../../../browser/pins/store.ts';
export { MIGRATIONS } from '../../../browser/pins/database.ts';

const WORDS = `Bamako accuse Paris d’avoir violé son espace aérien plus de cinquante fois cette année lettre Conseil sécurité armes munitions groupes
terroristes Sahel ambassade dément soldats français mission neuf ans relations junte gouvernement mercenaires russes Gao Tombouctou élèves été
preuve aucune hélicoptères drones renseignements militants islamistes colonie opération étrangères ministre malien président intérim carburant`.split(/\s+/);

/** Pins as long as real ones, no two alike; the same for the same number. */
export function makePins(count: number): Pin[] {
  let seed = 11;
  const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  const say = (length: number) => Array.from({ length }, () => WORDS[next(WORDS.length)]).join(' ');
  const orders = spreadOrders(count);
  return orders.map((order, i) => ({
    id: `pin-${i}`, kind: 'claim', created: '2022-08-18T09:30:00.000Z', updated: '2022-08-18T09:30:00.000Z', order,
    note: i % 3 === 0 ? say(12) : '', tags: i % 5 === 0 ? ['classe'] : [],
    topic: { id: 'mali-france-2022', name: 'Mali, France, Russie' },
    page: { title: say(9), address: `https://www.example.org/afrique/${i % 200}.html`, seen: '2022-08-18T09:30:00.000Z', language: 'fr' },
    words: { quote: { exact: say(18), prefix: say(4), suffix: say(4) }, position: { start: i, end: i + 90 } },
    reference: {
      source: { title: null, publisher: null, author: null, address: null, date: '2022-08-15', language: 'fr' },
      quotes: [{ quote: { exact: say(25), prefix: say(4), suffix: say(4) }, position: { start: 450, end: 494 }, sentence: 2 }],
    },
    claim: { id: 'arms-drops', name: say(6) }, entity: null,
    judgement: { verdict: 'unsupported', stance: 'attributes', speaker: { id: 'diop', name: 'Abdoulaye Diop' }, conflict: null },
  }));
}

/** The plain way to search: read every record, fold its text, look for each word in it, sort. */
export async function searchPlainly(name: string, ...queries: string[]): Promise<string[][]> {
  const db = await openDB(name);
  const rows = (await db.getAll('pins')) as { record: Pin }[];
  db.close();
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).map((word) => ` ${word}`).join('');
  const asked = queries.map((query) => plain(query).trim().split(' ').map((word) => ` ${word}`));
  const texts = rows.map(({ record }) => record).sort(byOrder).map((pin) => {
    const text = plain([
      pin.note, ...pin.tags, pin.words?.quote.exact, pin.claim?.name, pin.judgement?.speaker?.name,
      ...(pin.reference?.quotes.map(({ quote }) => quote.exact) ?? []), pin.page?.title, pin.page?.address, pin.topic?.name,
    ].join('\n'));
    return { id: pin.id, text };
  });
  return asked.map((words) => texts.filter(({ text }) => words.every((word) => text.includes(word))).map(({ id }) => id));
}
