// Which sections a case is read from: what has to be watched to know when its numbers move.
import type { Template } from '../template.ts';
import { type AppraisalPlan, planParts } from './appraisal-plan.ts';

/** Each once; none where the template computes nothing. */
export const caseSections = ({ appraisal }: Template): readonly string[] => {
  if (appraisal === undefined) return [];
  const parts = (Object.keys(planParts) as (keyof AppraisalPlan)[]).map((name) => appraisal[name]);
  const sections = parts.map((part) => {
    if (part === undefined) return undefined;
    return 'register' in part ? part.register : part.form;
  });
  return [...new Set(sections.filter((section) => section !== undefined))];
};
