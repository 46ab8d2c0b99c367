// Which sections a case is read from: what has to be watched to know when its numbers move.
import type { Template } from '../template.ts';

/** Each once; none where the template computes nothing. */
export const caseSections = ({ appraisal }: Template): readonly string[] => {
  const parts = appraisal === undefined ? [] : Object.values(appraisal);
  return [...new Set(parts.map((part) => ('register' in part ? part.register : part.form)))];
};
