/**
 * Text likeness as article-extraction-benchmark defines it (evaluate.py): shingles of four words, counted, each page
 * weighing the same.
 */

/** Soft hyphens and other invisible characters are no part of a word, in any of the texts. */
const words = (text) => text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];

function shingles(text) {
  const tokens = words(text);
  const counts = new Map();
  for (let at = 0; at < Math.max(1, tokens.length - 3); at++) {
    const shingle = tokens.slice(at, at + 4).join(' ');
    if (shingle) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** Shares of true positives, false positives and false negatives among all shingles of both texts. */
export function compare(expected, found) {
  const truth = shingles(expected);
  const guess = shingles(found);
  let hit = 0, extra = 0, missed = 0;
  for (const key of new Set([...truth.keys(), ...guess.keys()])) {
    const t = truth.get(key) ?? 0;
    const g = guess.get(key) ?? 0;
    hit += Math.min(t, g);
    extra += Math.max(0, g - t);
    missed += Math.max(0, t - g);
  }
  const sum = hit + extra + missed || 1;
  return { hit: hit / sum, extra: extra / sum, missed: missed / sum };
}

/** F1, precision and recall over pages. */
export function score(results) {
  const share = (right, wrong) => (right + wrong === 0 ? 1 : right / (right + wrong));
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const precision = mean(results.filter(({ hit, extra }) => hit + extra > 0).map(({ hit, extra }) => share(hit, extra)));
  const recall = mean(results.filter(({ hit, missed }) => hit + missed > 0).map(({ hit, missed }) => share(hit, missed)));
  return { f1: (2 * precision * recall) / (precision + recall), precision, recall };
}
