import { gates } from '#gate';
import { detectLanguage } from '../../browser/language.ts';
import { loadLexicon } from '../../browser/lexicon.ts';
import { analyseInSteps } from '../../engine/analyse.ts';
import { lexiconOf } from '../../engine/lexicon/languages.ts';
import type { Dossier, DossierResult, PageState, PageText } from '../../engine/model.ts';
import { passGates } from '../../engine/gate.ts';
import { TOPIC_THRESHOLD } from '../../engine/topic.ts';
import type { Article, Headline, Reading } from '../../page/article.ts';
import { drawn, inSlices } from './slices.ts';

/** What a page shows, and the article that its marks stand in. */
export interface Judgement {
  readonly state: PageState;
  readonly article: Article | null;
}

/** Takes the names of an article on topic, while its claims still wait for the lexicon of their language. */
export type NamesFirst = (article: Article, results: readonly DossierResult[]) => void;

/** Lays what was read beside each dossier. Null once `signal` aborts. */
export async function judgePage(reading: Reading, dossiers: readonly Dossier[], namesFirst: NamesFirst, signal: AbortSignal): Promise<Judgement | null> {
  const page = { url: location.href, title: document.title };
  switch (reading.kind) {
    case 'none':
      return { state: { status: 'failed', ...page, problem: 'no-article', detail: '' }, article: null };
    case 'too-long':
      return { state: { status: 'failed', ...page, problem: 'too-long', detail: '' }, article: null };
    case 'front-page':
      return { state: { status: 'front-page', ...page, headlines: onTopic(reading.headlines, dossiers) }, article: null };
    case 'article': {
      const { article } = reading;
      const text = await withLanguage(article.page);
      const { language } = text;
      // the lexicon is on its way while the names, which need none, are looked for
      const lexicon = language && !lexiconOf(language) ? loadLexicon(language) : null;
      let results = await laidBeside(text, dossiers, signal);
      if (lexicon && results && results.length > 0) {
        namesFirst(article, results);
        await Promise.all([lexicon, drawn()]);
        results = signal.aborted ? null : await laidBeside(text, dossiers, signal);
      }
      if (!results) return null;
      if (results.length === 0) return { state: { status: 'off-topic', ...page }, article: null };
      const { framesNotRead } = article;
      return { state: { status: 'read', ...page, language, results, lost: [], places: [], framesNotRead }, article };
    }
  }
}

/** What each dossier that the text is about finds in it; without claims where the lexicon is not there. Null once `signal` aborts. */
async function laidBeside(text: PageText, dossiers: readonly Dossier[], signal: AbortSignal): Promise<DossierResult[] | null> {
  const results: DossierResult[] = [];
  for (const dossier of dossiers) {
    const result = await inSlices(analyseInSteps(text, dossier), signal);
    if (!result) return null;
    if (result.topicScore >= TOPIC_THRESHOLD) results.push(result);
  }
  return results;
}

/** The page's own word for its language, else the browser's guess. */
async function withLanguage(page: PageText): Promise<PageText> {
  if (page.language) return page;
  return { ...page, language: await detectLanguage(page.blocks.map(({ text }) => text).join('\n')) };
}

function onTopic(headlines: readonly Headline[], dossiers: readonly Dossier[]) {
  return headlines.flatMap(({ text, url }) => passGates(text, gates)
    .filter((id) => dossiers.some((dossier) => dossier.id === id))
    .map((dossier) => ({ text, url, dossier })));
}
