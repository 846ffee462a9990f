import { useId, useState } from 'preact/hooks';
import { useI18n } from '../i18n.tsx';
import { useFocus } from '../use-focus.ts';

interface Props {
  readonly because: string | null;
  readonly onSave: (because: string) => void;
  readonly onWithdraw: () => void;
  readonly onClose: () => void;
}

/** "I disagree, because …": a record that stays on this machine. */
export function Contest({ because, onSave, onWithdraw, onClose }: Props) {
  const { t } = useI18n();
  const id = useId();
  const field = useFocus<HTMLTextAreaElement>();
  const [text, setText] = useState(because ?? '');
  return (
    <form class="contest" onSubmit={(event) => { event.preventDefault(); onSave(text.trim()); }}>
      <label for={id}>{t('contest.title')}</label>
      <textarea id={id} class="field" dir="auto" value={text} aria-describedby={`${id}-hint`} onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()} ref={field} />
      <p id={`${id}-hint`} class="soft">{t('contest.hint')}</p>
      <div class="row">
        <button class="button" data-primary disabled={text.trim() === ''}>{t('contest.save')}</button>
        <button type="button" class="plain" onClick={onClose}>{t('contest.cancel')}</button>
        {because !== null && <button type="button" class="plain push" onClick={onWithdraw}>{t('contest.remove')}</button>}
      </div>
    </form>
  );
}
