import type { ComponentChildren } from 'preact';
import type { Dossier } from '../../engine/model.ts';
import { useI18n } from '../i18n.tsx';
import { LEVELS, type Level } from '../Quiet.tsx';
import { Check } from './Check.tsx';
import { Choice } from './Choice.tsx';
import { Section } from './Section.tsx';
import { Shortcuts, type Shortcut } from './Shortcuts.tsx';
import { Sites, type Site } from './Sites.tsx';

const THEMES = ['auto', 'light', 'dark'] as const;
const DENSITIES = ['comfortable', 'compact'] as const;

/** What a reader can choose; the same fields as browser/settings.ts. */
export interface Choices {
  readonly quiet: Level;
  readonly uncoveredOnPage: boolean;
  readonly theme: (typeof THEMES)[number];
  readonly density: (typeof DENSITIES)[number];
  readonly dossiersOff: readonly string[];
  readonly sitesOff: readonly string[];
}

interface Props {
  readonly choices: Choices;
  readonly onChange: (change: Partial<Choices>) => void;
  readonly dossiers: readonly Dossier[];
  readonly sites: readonly Site[];
  readonly shortcuts: readonly Shortcut[];
  readonly onShortcuts: () => void;
  readonly version: string;
  /** Trouble, in words. */
  readonly trouble: string | null;
  /** The data section's controls, which stand on the store. */
  readonly data: ComponentChildren;
}

export function Options({ choices, onChange, dossiers, sites, shortcuts, onShortcuts, version, trouble, data }: Props) {
  const { t, pick } = useI18n();
  return (
    <main class="page options">
      <header>
        <h1>{t('options.title')}</h1>
        <p class="soft small">{t('options.version', { version })}</p>
      </header>
      {trouble && <p class="notice" role="alert">{trouble}</p>}
      <Section id="references" title={t('options.references')} text={t('options.referencesText')}>
        {dossiers.map(({ id, title, reference }) => (
          <Check key={id} label={pick(title)} note={t('header.reference', { language: t(`languages.${reference.language}`) })} isOn={!choices.dossiersOff.includes(id)}
            onTurn={(isOn) => onChange({ dossiersOff: isOn ? choices.dossiersOff.filter((one) => one !== id) : [...choices.dossiersOff, id] })} />
        ))}
      </Section>
      <Section id="marks" title={t('options.marks')} text={t('options.marksText')}>
        <Choice legend={t('quiet.label')} value={choices.quiet} options={LEVELS.map((level) => [level, t(`quiet.${level}`)])} onChoose={(quiet) => onChange({ quiet })} />
        <Check label={t('options.uncovered')} isOn={choices.uncoveredOnPage} onTurn={(uncoveredOnPage) => onChange({ uncoveredOnPage })} />
      </Section>
      <Section id="look" title={t('options.look')}>
        <Choice legend={t('options.theme')} value={choices.theme} options={THEMES.map((theme) => [theme, t(`options.${theme}`)])} onChoose={(theme) => onChange({ theme })} />
        <Choice legend={t('options.density')} value={choices.density} options={DENSITIES.map((density) => [density, t(`options.${density}`)])} onChoose={(density) => onChange({ density })} />
      </Section>
      <Section id="shortcuts" title={t('options.shortcuts')} text={t('options.shortcutsText')}>
        <Shortcuts shortcuts={shortcuts} onOpen={onShortcuts} />
      </Section>
      <Section id="sites" title={t('options.sites')} text={t('options.sitesText')}>
        <Sites sites={sites} off={choices.sitesOff} onChange={(sitesOff) => onChange({ sitesOff })} />
      </Section>
      <Section id="data" title={t('options.data')} text={t('options.dataText')}>{data}</Section>
    </main>
  );
}
