import { useMemo, useState } from 'preact/hooks';
import { useI18n } from '../i18n.tsx';
import { Check } from './Check.tsx';

export interface Site {
  readonly name: string;
  readonly hosts: readonly string[];
}

interface Props {
  readonly sites: readonly Site[];
  /** Hosts that are not read. */
  readonly off: readonly string[];
  readonly onChange: (off: readonly string[]) => void;
}

export function Sites({ sites, off, onChange }: Props) {
  const { t, language } = useI18n();
  const [query, setQuery] = useState('');
  const sorted = useMemo(() => sites.toSorted((a, b) => a.name.localeCompare(b.name, language)), [sites, language]);
  const wanted = query.trim().toLowerCase();
  const shown = sorted.filter(({ name, hosts }) => [name, ...hosts].some((text) => text.toLowerCase().includes(wanted)));
  return (
    <>
      <div class="row">
        <input type="search" class="field site-search" aria-label={t('options.siteSearch')} placeholder={t('options.siteSearch')} value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
        <span class="small soft" role="status">{t('options.siteCount', { n: shown.length })}</span>
      </div>
      <ul class="sites">
        {shown.map(({ name, hosts }) => (
          <li key={name}>
            <Check label={name} note={hosts.join(', ')} isOn={!hosts.some((host) => off.includes(host))}
              onTurn={(isOn) => onChange(isOn ? off.filter((host) => !hosts.includes(host)) : [...new Set([...off, ...hosts])])} />
          </li>
        ))}
      </ul>
    </>
  );
}
