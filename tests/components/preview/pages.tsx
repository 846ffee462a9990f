import { useState } from 'preact/hooks';
import { Data } from '../../../components/options/Data.tsx';
import { Options, type Choices } from '../../../components/options/Options.tsx';
import { Welcome } from '../../../components/welcome/Welcome.tsx';
import type { Dossier } from '../../../engine/model.ts';

const SITES = [{ name: 'Le Monde', hosts: ['lemonde.fr'] }, { name: 'BBC', hosts: ['bbc.com', 'bbc.co.uk'] }, { name: 'Al Jazeera', hosts: ['aljazeera.net'] }];

export function OptionsPreview({ dossiers }: { readonly dossiers: readonly Dossier[] }) {
  const [choices, setChoices] = useState<Choices>({ quiet: 'all', uncoveredOnPage: false, theme: 'auto', density: 'comfortable', dossiersOff: [], sitesOff: ['bbc.com', 'bbc.co.uk'] });
  const [said, setSaid] = useState<string | null>(null);
  return (
    <Options choices={choices} onChange={(change) => setChoices({ ...choices, ...change })} dossiers={dossiers} sites={SITES} version="0.1.0" trouble={null}
      shortcuts={[{ name: 'Open the Recoupe panel', keys: 'Alt+Shift+R' }, { name: 'Click the icon', keys: '' }]} onShortcuts={() => {}}
      data={<Data pins={12} size={25_100} message={said} onExport={() => {}} onImport={() => {}} onErase={() => setSaid('erased')} />} />
  );
}

export const WelcomePreview = ({ isGranted }: { readonly isGranted: boolean }) => (
  <Welcome sites={SITES} isGranted={isGranted} onGrant={() => {}} demo="#demo" settings="#settings" />
);
