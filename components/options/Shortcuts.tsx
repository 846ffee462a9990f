import { useI18n } from '../i18n.tsx';

export interface Shortcut {
  readonly name: string;
  readonly keys: string;
}

export function Shortcuts({ shortcuts, onOpen }: { readonly shortcuts: readonly Shortcut[]; readonly onOpen: () => void }) {
  const { t } = useI18n();
  return (
    <>
      <dl class="shortcuts">
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{keys ? keys.split('+').map((key, i) => <kbd key={i}>{key}</kbd>) : <span class="soft">{t('options.noShortcut')}</span>}</dd>
          </div>
        ))}
      </dl>
      <p class="row"><button type="button" class="button" onClick={onOpen}>{t('options.shortcutsOpen')}</button></p>
    </>
  );
}
