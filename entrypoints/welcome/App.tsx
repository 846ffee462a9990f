import { sites } from '#sites';
import { useEffect, useState } from 'preact/hooks';
import { askToReadSites, mayReadSites } from '../../browser/permissions.ts';
import { useI18n } from '../../components/i18n.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';

/** Wires the page at first install. */
export function App() {
  const { t } = useI18n();
  const [isGranted, setGranted] = useState<boolean | null>(null);
  useEffect(() => {
    document.title = t('welcome.title');
    void mayReadSites().then(setGranted);
  }, []);
  return <Welcome sites={sites} isGranted={isGranted} onGrant={() => void askToReadSites().then(setGranted)} demo="demo.html" settings="options.html" />;
}
