import type { PageState, DossierResult } from '../engine/model.ts';
import { useI18n } from './i18n.tsx';

interface Props {
  readonly state: Extract<PageState, { status: 'read' }>;
  readonly result: DossierResult;
}

/** What a reader must know of this reading before its cards. */
export function Notices({ state, result }: Props) {
  const { t } = useI18n();
  const gone = result.findings.filter(({ id }) => state.lost.includes(id)).length;
  const lines = [
    state.problem && t(`states.failed.${state.problem}.text`),
    !result.claimsRead && t('states.namesOnly'),
    gone > 0 && t('states.lost', { n: gone }),
    state.framesNotRead > 0 && t('states.frames', { n: state.framesNotRead }),
  ].filter((line) => typeof line === 'string');
  if (lines.length === 0) return null;
  return <div class="notices">{lines.map((line) => <p key={line} class="notice">{line}</p>)}</div>;
}
