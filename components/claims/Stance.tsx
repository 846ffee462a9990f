import type { ComponentChildren } from 'preact';
import type { Finding } from '../../engine/model.ts';
import { useI18n, type I18n, type MessageKey } from '../i18n.tsx';
import type { Reading } from '../reading.ts';

/** How the page says it, against how the reference says it. */
export function Stance({ finding, reading }: { readonly finding: Finding; readonly reading: Reading }) {
  const i18n = useI18n();
  const claim = reading.claim(finding.claim);
  // A statement that the page turned into a fact: what a reader comes to see.
  const turned = finding.stance === 'asserts' && claim?.standing === 'attributed' && finding.verdict !== 'contradicted';
  const speaker = reading.entity(finding.speaker);
  if (speaker && finding.stance === 'attributes' && claim?.attributedTo === speaker.id && finding.verdict !== 'contradicted') {
    const both = i18n.rich(`page.both.${i18n.who(speaker.kind)}`, { who: <b>{i18n.pick(speaker.name)}</b> });
    return <p class="stance">{both}{more(finding, i18n)}</p>;
  }
  if (finding.stance === 'asserts' && finding.reason.rule === 'reported') return <p class="stance">{i18n.t('page.stated')}</p>;
  const here = pageHalf(finding, reading, i18n);
  return (
    <p class="stance">
      {turned ? <span class="turned">{here}</span> : here} {referenceHalf(finding, reading, i18n)}
    </p>
  );
}

function pageHalf(finding: Finding, reading: Reading, i18n: I18n): ComponentChildren {
  const speaker = reading.entity(finding.speaker);
  if (speaker && (finding.stance === 'attributes' || finding.stance === 'denies')) {
    const key = finding.stance === 'attributes' ? 'page.attributesTo' : 'page.deniesBy';
    return i18n.rich(`${key}.${i18n.who(speaker.kind)}`, { who: <b>{i18n.pick(speaker.name)}</b> });
  }
  return i18n.t(`page.${finding.stance}`);
}

function referenceHalf(finding: Finding, reading: Reading, i18n: I18n): ComponentChildren {
  const { rule } = finding.reason;
  const whole: { readonly [rule in Finding['reason']['rule']]?: MessageKey } = {
    reported: 'record.reported',
    'agrees-with-denial': 'record.agreesDenial',
    'agrees-with-no-evidence': 'record.agreesNoEvidence',
    'evidence-announced': 'record.announced',
    'not-in-reference': 'record.silent',
    'quantity-differs': 'record.differs',
    'polarity-differs': 'record.differs',
    'actor-differs': 'record.differs',
    'time-differs': 'record.differs',
  };
  const sentence = whole[rule];
  if (sentence) return i18n.t(sentence);
  const source = reading.entity(reading.claim(finding.claim)?.attributedTo);
  const attributed = source
    ? i18n.rich(`record.attributedTo.${i18n.who(source.kind)}`, { who: <b>{i18n.pick(source.name)}</b> })
    : i18n.t('record.attributed');
  return <>{attributed}{more(finding, i18n)}</>;
}

function more({ reason }: Finding, { t }: I18n): string {
  return reason.rule === 'denied' ? ` ${t('record.denied')}` : reason.rule === 'no-evidence' ? ` ${t('record.noEvidence')}` : '';
}
