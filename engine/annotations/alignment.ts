/** Approximate string matching over words (Sellers, 1980): where in a text a run of words stands, more or less. */

/** A stretch of the text, by the indexes of its first and last word. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  /** Weight of the words that differ. */
  readonly distance: number;
}

/** Short words (articles, prepositions) are on every page and say little. */
export const weigh = (word: string): number => (word.length <= 3 && !/\d/.test(word) ? 2 : 5);

/** Every stretch of `text` within distance `most` of the pattern. One column of the table at a time: O(pattern × text). */
export function align(pattern: readonly string[], text: readonly string[], most: number): Stretch[] {
  const found: Stretch[] = [];
  const costs = pattern.map(weigh);
  const rows = pattern.length;
  // distances[i]: of the pattern's first i words to the best stretch that ends here; starts[i]: where that stretch begins
  let distances = [0];
  for (let i = 0; i < rows; i++) distances.push((distances[i] as number) + (costs[i] as number));
  let starts = distances.map(() => 0);
  for (let j = 0; j < text.length; j++) {
    const word = text[j] as string;
    const nextDistances = [0], nextStarts = [j + 1];
    for (let i = 1; i <= rows; i++) {
      const cost = costs[i - 1] as number;
      const same = word === pattern[i - 1];
      const replaced = (distances[i - 1] as number) + (same ? 0 : Math.max(cost, weigh(word)));
      const removed = (nextDistances[i - 1] as number) + cost;
      const added = (distances[i] as number) + weigh(word);
      const least = Math.min(replaced, removed, added);
      nextDistances.push(least);
      nextStarts.push(least === replaced ? starts[i - 1] as number : least === removed ? nextStarts[i - 1] as number : starts[i] as number);
    }
    distances = nextDistances;
    starts = nextStarts;
    const first = starts[rows] as number;
    if ((distances[rows] as number) <= most && first <= j) found.push({ first, last: j, distance: distances[rows] as number });
  }
  return found;
}
