import type { Finding, PageText } from '../../engine/model.ts';
import type { Details } from './run.ts';

const WIDTH = 100;

/** One page in plain words: topic, names, each finding with its verdict, stance, words and reason, what is left out. */
export function report(page: PageText, details: Details | null): string {
  const words = page.blocks.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const lines = [page.title || '(no title)', `${words} words, ${page.blocks.length} blocks, language ${page.language ?? 'not known'}`, ''];
  if (!details) {
    lines.push(page.blocks.length ? 'On the topic of no dossier.' : 'No article was found on the page.');
    return `${lines.join('\n')}\n`;
  }
  return `${[...lines, ...reportDetails(details)].join('\n')}\n`;
}

/** The same without the page's own line: what was found, by line. */
export function reportDetails({ dossier, result }: Pick<Details, 'dossier' | 'result'>): string[] {
  const lines: string[] = [];
  lines.push(`Topic: ${dossier.title.en} (score ${result.topicScore.toFixed(2)})`, '');

  const counts = new Map<string, number>();
  for (const { entity } of result.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  lines.push(`Names (${counts.size})`);
  for (const entity of dossier.entities) {
    const count = counts.get(entity.id);
    if (count) lines.push(`  ${entity.name.en}: ${count}`);
  }

  const matched = result.findings.filter(({ claim }) => claim !== null);
  lines.push('', `Claims (${matched.length})`);
  if (!result.claimsRead) lines.push('  Claims are not read in this language: names only.');
  for (const finding of matched) lines.push(...describe(finding));
  const uncovered = result.findings.filter(({ claim }) => claim === null);
  lines.push('', `The reference is silent on (${uncovered.length})`);
  for (const { words: said } of uncovered) lines.push(`  ${shorten(said)}`);
  lines.push('', `Left out (${result.omissions.length})`);
  for (const { claim, because } of result.omissions) {
    lines.push(`  ${claim}: ${dossier.claims.find(({ id }) => id === claim)?.gloss.en ?? ''} (belongs to ${because})`);
  }
  const { checkable, covered, sentences } = result.coverage;
  lines.push('', `Checkable statements: ${checkable} of ${sentences} sentences; ${covered} of them covered by the reference.`);
  return lines;
}

function describe({ verdict, stance, speaker, claim, words, evidence, conflict, reason }: Finding): string[] {
  const roles = reason.roles.map(({ role, page, carried }) => `${role} ${page.start}–${page.end}${carried ? ' (carried over)' : ''}`);
  return [
    `  ${verdict.toUpperCase()} · ${claim} · ${stance}${speaker ? ` (${speaker})` : ''}`,
    `    page       ${shorten(words)}`,
    ...evidence.map(({ quote }) => `    reference  ${shorten(quote)}`),
    ...(conflict ? [`    differs    ${conflict.kind}: ${conflict.page} / ${conflict.reference}`] : []),
    `    why        ${reason.rule}${roles.length ? `: ${roles.join(', ')}` : ''}`,
  ];
}

const shorten = (text: string) => (text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text);
