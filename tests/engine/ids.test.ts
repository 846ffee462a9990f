import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { analyse } from '../../engine/analyse.ts';
import '../../engine/lexicon/all.ts';
import { mentionId, type Language } from '../../engine/model.ts';
import { loadDossiers } from '../../modules/seeds/load.ts';

const dossiers = loadDossiers(fileURLToPath(new URL('../../seeds', import.meta.url)));
const cases = readFileSync(new URL('../evaluation/dev/claims.jsonl', import.meta.url), 'utf8').split('\n').filter(Boolean)
  .map((line) => JSON.parse(line) as { text: string; lang: Language });

it('no two marks of a page share an id, though a claim and an entity may', () => {
  for (const dossier of dossiers) {
    for (const { text, lang } of cases) {
      const blocks = text.split('\n\n').map((block) => ({ text: block, kind: 'paragraph' as const }));
      const { findings, mentions } = analyse({ url: '', title: '', language: lang, blocks }, dossier, { onTopic: true });
      const ids = [...findings.map(({ id }) => id), ...mentions.map((mention) => mentionId(dossier.id, mention))];
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  }
});
