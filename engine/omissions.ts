import type { Dossier, Finding, Omission } from './model.ts';

/**
 * Claims that the reference ties to one the page carries (its denial, the word that no evidence was given) and of
 * which the page has no finding at all, whatever its verdict.
 */
export function findOmissions(findings: readonly Finding[], dossier: Dossier): Omission[] {
  const carried = new Set(findings.map((finding) => finding.claim));
  const omissions = new Map<string, Omission>();
  for (const claim of dossier.claims) {
    if (!carried.has(claim.id)) continue;
    const offer = (linked: string | undefined, link: Omission['link']) => {
      if (linked && !carried.has(linked) && !omissions.has(linked)) omissions.set(linked, { claim: linked, because: claim.id, link });
    };
    offer(claim.withoutEvidenceBy, 'without-evidence-by');
    offer(claim.deniedBy, 'denied-by');
  }
  return [...omissions.values()];
}
