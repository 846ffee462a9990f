import { render, type ComponentType } from 'preact';
import { interfaceLanguage } from '../../browser/language.ts';
import { readSettings, watchSettings, type Settings } from '../../browser/settings.ts';
import { createI18n, I18nProvider } from '../../components/i18n.tsx';
import { loadMessages } from '../../locales/load.ts';

/** Shows a page of the extension in the browser's language and the reader's look. */
export async function mount(App: ComponentType): Promise<void> {
  const language = interfaceLanguage();
  const [messages, { settings }] = await Promise.all([loadMessages(language), readSettings()]);
  const i18n = createI18n(language, messages);
  const root = document.documentElement;
  root.lang = language;
  root.dir = i18n.direction;
  const dress = ({ theme, density }: Settings) => {
    root.dataset['theme'] = theme;
    root.dataset['density'] = density;
  };
  dress(settings);
  watchSettings((stored) => dress(stored.settings), new AbortController().signal);
  render(<I18nProvider value={i18n}><App /></I18nProvider>, document.querySelector('#app') as HTMLElement);
}
