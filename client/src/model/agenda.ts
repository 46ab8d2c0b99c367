// When each stage is planned to begin and end, in local time of day.
import type { Stage, Template } from '@tday/shared/template';

export interface PlannedStage {
  readonly stage: Stage;
  readonly from: string;
  readonly to: string;
}

const dayMinutes = 1440;

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

const timeOf = (minutes: number): string => {
  const day = minutes % dayMinutes;
  return `${Math.floor(day / 60)}:${String(day % 60).padStart(2, '0')}`;
};

export const plannedStages = (template: Template): readonly PlannedStage[] => {
  let at = minutesOf(template.starts);
  return template.stages.map((stage) => {
    const from = timeOf(at);
    at += stage.minutes;
    return { stage, from, to: timeOf(at) };
  });
};
