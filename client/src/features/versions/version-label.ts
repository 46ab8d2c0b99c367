// What a version is called: its own words, or why it was kept.
import type { Template } from '@tday/shared/template';
import { versionWords } from '@tday/shared/words/versions';
import type { Version, Workshop } from '@tday/shared/workshop';
import { dayTime } from '../clock-time.ts';

const words = versionWords.en.reasons;

export const versionLabel = (
  { reason }: Version,
  template: Template,
  { versions = [] }: Pick<Workshop, 'versions'>,
): string => {
  switch (reason.kind) {
    case 'asked':
      return reason.label;
    case 'stage':
      return words.stage(
        template.stages.find(({ id }) => id === reason.stage)?.title ?? reason.stage,
      );
    case 'closing':
      return words.closing;
    case 'restoring': {
      const restored = versions.find(({ number }) => number === reason.version);
      return restored ? words.restoring(dayTime(restored.at)) : words.unknown;
    }
  }
};
