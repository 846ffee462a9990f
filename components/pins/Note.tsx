import { useId, useState } from 'preact/hooks';
import { useI18n } from '../i18n.tsx';
import { useFocus } from '../use-focus.ts';

interface Props {
  readonly note: string;
  /** The words that the note is about, for its name. */
  readonly about: string;
  readonly onSave: (note: string) => void;
  readonly onClose: () => void;
}

export function Note({ note, about, onSave, onClose }: Props) {
  const { t } = useI18n();
  const id = useId();
  const field = useFocus<HTMLTextAreaElement>();
  const [text, setText] = useState(note);
  return (
    <form class="contest" onSubmit={(event) => { event.preventDefault(); onSave(text.trim()); }}>
      <label class="hidden" for={id}>{t('pins.noteFor', { what: about })}</label>
      <textarea id={id} class="field" dir="auto" value={text} placeholder={t('pins.note')} onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()} ref={field} />
      <div class="row">
        <button class="button" data-primary>{t('contest.save')}</button>
        <button type="button" class="plain" onClick={onClose}>{t('contest.cancel')}</button>
      </div>
    </form>
  );
}
