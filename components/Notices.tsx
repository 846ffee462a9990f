import type { PageState } from '../engine/model.ts';
import { useI18n } from './i18n.tsx';

interface Props {
  readonly state: Extract<PageState, { status: 'read' }>;
  readonly claimsRead: boolean;
}

/** What a reader must know of this reading before its cards. */
export function Notices({ state, claimsRead }: Props) {
  const { t } = useI18n();
  const lines = [
    state.problem && t(`states.failed.${state.problem}.text`),
    !claimsRead && t('states.namesOnly'),
    state.framesNotRead > 0 && t('states.frames', { n: state.framesNotRead }),
  ].filter((line) => typeof line === 'string');
  if (lines.length === 0) return null;
  return <div class="notices">{lines.map((line) => <p key={line} class="notice">{line}</p>)}</div>;
}
