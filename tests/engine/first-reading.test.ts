import { expect, it, vi } from 'vitest';
import type { PageText } from '../../engine/model.ts';
import { loadDossier } from '../../modules/seeds/load.ts';

const page: PageText = {
  url: '', title: 'Le Mali accuse la France', language: 'fr',
  blocks: ['Bamako accuse Paris d’avoir livré des armes aux terroristes.', 'La France a rejeté ces accusations, a dit le ministre.'].map((text) => ({ text, kind: 'paragraph' })),
};

it('goes on where it waited once the lexicon has come, and finds what it would have found with it', async () => {
  const dossier = loadDossier('seeds/mali-france-2022');
  // an engine without lexicons, as it comes to a page: the dossier was compiled with all of them
  vi.resetModules();
  const { analyse } = await import('../../engine/analyse.ts');
  const { addLexicon } = await import('../../engine/lexicon/languages.ts');
  const { fr } = await import('../../engine/lexicon/fr.ts');

  const before = analyse(page, dossier);
  expect(before).toMatchObject({ claimsRead: false, findings: [] });
  expect(before.mentions.length).toBeGreaterThan(2);
  addLexicon(fr);
  const after = analyse(page, dossier);
  expect(after.mentions).toBe(before.mentions);
  expect(after.findings.length).toBeGreaterThan(0);
  expect(analyse({ ...page }, dossier)).toEqual(after);
  // what it waited with is not kept
  expect(analyse(page, dossier).mentions).not.toBe(before.mentions);
});
