// What somebody who misspelt a word probably meant.
import { distance } from 'fastest-levenshtein';

/** Beyond so many, comparing each with each takes longer than anybody waits for an answer. */
const mostCompared = 500;

/** The known word that is nearest to what was given; undefined if none is near. */
export const nearestWord = (given: string, known: readonly string[]): string | undefined => {
  if (known.length > mostCompared || given.length > 100) return undefined;
  const ranked = known
    .map((word) => ({ word, far: distance(given.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const [nearest] = ranked;
  if (nearest === undefined) return undefined;
  const longest = Math.max(given.length, nearest.word.length);
  return nearest.far <= Math.max(1, Math.round(longest / 3)) ? nearest.word : undefined;
};
