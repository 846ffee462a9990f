import { interfaceLanguage, word } from '../../browser/language.ts';
import { notify } from '../../browser/page-link.ts';
import { mentionId, type Dossier, type DossierResult, type Finding, type Localised } from '../../engine/model.ts';
import type { Card, CardContent } from '../../page/card.ts';

type Found = { readonly dossier: Dossier; readonly result: DossierResult };
/** Whether a page's click may open the panel here: Firefox never lets it. */
export const CAN_OPEN_PANEL = !import.meta.env.FIREFOX;

/** Shows the small card at the words of a finding or mention. `focus`: the reader asked for it by a click. */
export function showNearby(card: Card, id: string, rect: DOMRect, found: readonly Found[], focus: boolean): void {
  const content = describe(id, found);
  if (!content) return;
  void card.show(rect, content, {
    act: () => {
      card.close();
      notify({ type: 'open-panel' });
    },
    closed: () => {},
  }, { focus });
}

function describe(id: string, found: readonly Found[]): CardContent | null {
  for (const { dossier, result } of found) {
    const finding = result.findings.find((one) => one.id === id);
    if (finding) return frame(finding.verdict, word(`verdicts.${finding.verdict}`), evidenceLines(finding, dossier));
    const mention = result.mentions.find((one) => mentionId(dossier.id, one) === id);
    const entity = mention && dossier.entities.find((one) => one.id === mention.entity);
    if (entity) return frame('name', local(entity.name), [{ text: local(entity.gloss) }]);
  }
  return null;
}

function evidenceLines(finding: Finding, dossier: Dossier): CardContent['lines'] {
  const { language } = dossier.reference;
  return finding.evidence.map(({ quote }) => ({ text: quote, quote: true, language }));
}

function frame(look: string, title: string, lines: CardContent['lines']): CardContent {
  const language = interfaceLanguage();
  return {
    title,
    look,
    lines: CAN_OPEN_PANEL ? lines : [...lines, { text: word('nearby.howTo') }],
    actions: CAN_OPEN_PANEL ? [{ id: 'open', label: word('nearby.open') }] : [],
    closeLabel: word('nearby.close'),
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
  };
}

const local = (text: Localised): string => text[interfaceLanguage()] ?? text.en;
