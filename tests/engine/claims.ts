import { fileURLToPath } from 'node:url';
import '../../engine/lexicon/all.ts';
import { analyse } from '../../engine/analyse.ts';
import type { Block, Dossier, DossierResult, Finding, Language, PageSpan, PageText } from '../../engine/model.ts';
import { loadDossiers } from '../../modules/seeds/load.ts';

const found = loadDossiers(fileURLToPath(new URL('../../seeds', import.meta.url))).find(({ id }) => id === 'mali-france-2022');
if (!found) throw new Error('the built-in dossier is missing');
export const dossier: Dossier = found;

/** A page of paragraphs, parted by blank lines. */
export const pageOf = (language: Language | null, text: string, kind: Block['kind'] = 'paragraph'): PageText =>
  ({ url: '', title: '', language, blocks: text.split('\n\n').map((block) => ({ text: block, kind })) });

/** What the engine says of a text, its topic taken as given. */
export const read = (language: Language | null, text: string, kind?: Block['kind']): DossierResult =>
  analyse(pageOf(language, text, kind), dossier, { onTopic: true });

/** The one finding of a claim; throws where there is none, saying what there is. */
export function findingOf(result: DossierResult, claim: string): Finding {
  const finding = result.findings.find((one) => one.claim === claim);
  if (!finding) throw new Error(`no finding of ${claim}; there are: ${result.findings.map((one) => one.claim ?? 'uncovered').join(', ') || 'none'}`);
  return finding;
}

export const claimsOf = (result: DossierResult) => result.findings.flatMap(({ claim }) => claim ?? []);

export const wordsAt = (page: PageText, { block, start, end }: PageSpan) => (page.blocks[block] as Block).text.slice(start, end);
