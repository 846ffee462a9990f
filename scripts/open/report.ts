import { fileURLToPath } from 'node:url';
import type { PageState } from '../../engine/model.ts';
import { loadDossiers } from '../../modules/seeds/load.ts';
import { reportDetails } from '../analyse/report.ts';

const WHY: { readonly [problem: string]: string } = {
  'no-article': 'No article was found on the page.',
  'too-long': 'The page holds more text than Recoupe reads.',
  'page-error': 'The page could not be read.',
};

/** What the extension served of a page, in plain words. */
export function reportState(state: PageState): string {
  switch (state.status) {
    case 'read': {
      const dossiers = loadDossiers(fileURLToPath(new URL('../../seeds', import.meta.url)));
      const details = state.results.flatMap((result) => dossiers.filter(({ id }) => id === result.dossier).flatMap((dossier) => reportDetails({ dossier, result })));
      const lost = state.lost.length > 0 ? [`Not marked, for want of their place: ${state.lost.length}`] : [];
      return [state.title, state.url, '', ...details, ...lost].join('\n');
    }
    case 'front-page':
      return [`${state.title}: a front page. Headlines on a topic:`, ...state.headlines.map(({ text }) => `  ${text}`)].join('\n');
    case 'failed':
      return `${state.title}: ${WHY[state.problem] ?? state.problem} ${state.detail}`;
    case 'off-topic':
      return `${state.title}: on the topic of no dossier.`;
    default:
      return 'Recoupe has not read the page.';
  }
}
