import type { Finding, Passage } from '../../engine/model.ts';
import { useI18n } from '../i18n.tsx';
import type { Keeping } from '../keeping.ts';
import { IconButton } from '../parts/IconButton.tsx';

interface Props {
  readonly finding: Finding;
  readonly passage: Passage;
  readonly keeping: Keeping;
}

/** Keeps the page's words and these reference words side by side. */
export function PinPair({ finding, passage, keeping }: Props) {
  const { t } = useI18n();
  const what = { kind: 'pair', finding, passage } as const;
  const isPinned = keeping.isPinned(what);
  return <IconButton icon={isPinned ? 'pinned' : 'pair'} label={t('card.pinPair')} pressed={isPinned} onClick={() => keeping.onPin(what)} />;
}
