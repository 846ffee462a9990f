import type { Dossier, Verdict } from '../engine/model.ts';
import { countVerdicts } from './claims/cards.ts';
import { useI18n } from './i18n.tsx';
import { Quiet, type Level } from './Quiet.tsx';
import type { Reading } from './reading.ts';
import { Tally } from './Tally.tsx';

export interface QuietProps {
  readonly level: Level;
  readonly onChange: (level: Level) => void;
}

interface Props {
  readonly title: string;
  readonly reading: Reading;
  /** Dossiers that this page is coverage of; more than one can be chosen from. */
  readonly dossiers: readonly Dossier[];
  readonly onDossier: (id: string) => void;
  readonly verdict: Verdict | null;
  readonly onVerdict: (verdict: Verdict | null) => void;
  readonly quiet: QuietProps | null;
}

export function Header({ title, reading, dossiers, onDossier, verdict, onVerdict, quiet }: Props) {
  const { t, pick } = useI18n();
  const { dossier } = reading;
  const inLanguage = t('header.reference', { language: t(`languages.${dossier.reference.language}`) });
  return (
    <header class="header">
      <p class="kicker">
        {dossiers.length > 1 ? (
          <select class="select" aria-label={t('header.topics')} value={dossier.id} onChange={(event) => onDossier(event.currentTarget.value)}>
            {dossiers.map(({ id, title: name }) => <option key={id} value={id}>{pick(name)}</option>)}
          </select>
        ) : <span class="picked" title={pick(dossier.title)}>{pick(dossier.title)}</span>}
        {quiet && <Quiet {...quiet} />}
        <abbr title={inLanguage}>
          <span class="hidden">{inLanguage}</span>
          <span aria-hidden="true">{dossier.reference.language.toUpperCase()}</span>
        </abbr>
      </p>
      <h1 lang={reading.language ?? undefined} dir="auto">{title}</h1>
      <Tally counts={countVerdicts(reading.result.findings)} chosen={verdict} onChoose={onVerdict} />
    </header>
  );
}
