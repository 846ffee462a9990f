import { interfaceLanguage } from '../../browser/language.ts';
import { notify } from '../../browser/page-link.ts';
import { readSettings, watchSettings } from '../../browser/settings.ts';
import { createI18n } from '../../components/i18n.tsx';
import { addLexicon } from '../../engine/lexicon/languages.ts';
import { loadMessages } from '../../locales/load.ts';
import { startSession } from '../article.content/session.ts';
import { ARTICLES } from './articles.ts';

/** A page of the extension that plays a news page: content scripts do not run here, so it starts the reader itself. */
const language = interfaceLanguage();
const spoken = language === 'fr' ? 'fr' : 'en';
const { t } = createI18n(language, await loadMessages(language));
const { headline, standfirst, paragraphs } = ARTICLES[spoken];

const element = (name: string, text: string, className = ''): HTMLElement => Object.assign(document.createElement(name), { textContent: text, className });
document.documentElement.lang = spoken;
document.title = headline;
const notice = element('p', t('welcome.tryText'), 'made-up');
notice.lang = language;
const aside = document.createElement('aside');
aside.append(notice);
const article = document.createElement('article');
article.append(element('h1', headline), element('p', standfirst, 'standfirst'), ...paragraphs.map((text) => element('p', text)));
const main = document.createElement('main');
main.append(article);
document.body.append(aside, main);

// No script can be put into a page of the extension: the lexicon comes with the page.
addLexicon(spoken === 'fr' ? (await import('../../engine/lexicon/fr.ts')).fr : (await import('../../engine/lexicon/en.ts')).en);
const { signal } = new AbortController();
const session = startSession(readSettings().then(({ settings }) => settings), signal);
watchSettings(({ settings }) => session.follow(settings), signal);
notify({ type: 'here' });
