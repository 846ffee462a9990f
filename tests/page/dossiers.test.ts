import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DossierResult, Finding } from '../../engine/model.ts';
import { setStage, type Stage } from './support/open.ts';

let stage: Stage;
beforeAll(async () => { stage = await setStage(); });
afterAll(() => stage?.close());

const TEXT = 'Mali accused France of violating its airspace more than fifty times since January, and Algeria of the same in a letter to the Council.';
const FILLER = 'The minister wrote to the head of the Security Council on Monday, and nobody in the office had an answer for him that day. '.repeat(4);

/** What a dossier finds in the first paragraph: one claim over some of its words, and the name of Mali. */
function result(dossier: string, verdict: Finding['verdict'], start: number, end: number): DossierResult {
  const finding = { id: `${dossier}:claim:0:${start}`, dossier, span: { block: 1, start, end }, verdict, stance: 'asserts' } as Finding;
  return {
    dossier, topicScore: 1, findings: [finding], mentions: [{ entity: 'mali', span: { block: 1, start: 0, end: 4 }, byAnnotator: false }],
    omissions: [], coverage: { sentences: 1, checkable: 1, covered: 1 }, claimsRead: true,
  };
}

it('several dossiers mark one page, each its own, over the same words too', async () => {
  const page = await stage.open(`<!doctype html><html lang="en"><title>A letter</title><article><h1>A letter</h1><p>${TEXT}</p><p>${FILLER}</p><p>${FILLER}</p></article>`);
  const results = [result('mali', 'contradicted', 5, 60), result('algeria', 'disputed', 20, 100)];
  const seen = await page.evaluate((found) => {
    const reading = recoupe.readPage(document);
    if (reading.kind !== 'article') return null;
    const end = new AbortController();
    const painter = recoupe.createPainter(document, end.signal);
    const { marks, lost } = recoupe.placeMarks(reading.article, found, []);
    painter.paint(marks);
    const words = (name: string) => [...(CSS.highlights as unknown as Map<string, Iterable<StaticRange>>).get(name) ?? []].map((range) => recoupe.toRange(range)?.toString());
    const shown = { contradicted: words('recoupe-contradicted-asserts'), disputed: words('recoupe-disputed-asserts'), names: words('recoupe-name').length };
    const withOneGone = recoupe.placeMarks(reading.article, found, [found[0]!.findings[0]!.id]);
    end.abort();
    return { ids: new Set(marks.map(({ id }) => id)).size, lost, shown, gone: withOneGone.lost, left: withOneGone.marks.length };
  }, results);
  expect(seen).toEqual({
    ids: 4, lost: [],
    shown: { contradicted: [TEXT.slice(5, 60)], disputed: [TEXT.slice(20, 100)], names: 2 },
    gone: ['mali:claim:0:5'], left: 3,
  });
  await page.close();
});
