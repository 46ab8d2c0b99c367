// The versions of the workshop as a list, the newest first, and as they are shown.
import type { ParticipantId } from '@tday/shared/ids';
import { versionWords } from '@tday/shared/words/versions';
import { findParticipant, type Version } from '@tday/shared/workshop';
import { useMemo } from 'react';
import { dayTime } from '../clock-time.ts';
import { useTemplate, useWorkshop } from '../use-model.ts';
import { versionLabel } from './version-label.ts';

const words = versionWords.en;

export interface ShownVersion {
  readonly number: number;
  readonly label: string;
  /** 19 November, 10:42. */
  readonly when: string;
  /** The same, and by whom. */
  readonly kept: string;
}

export const useVersions = (): readonly ShownVersion[] => {
  const template = useTemplate();
  const versions = useWorkshop((workshop) => workshop.versions);
  const workshop = useWorkshop((whole) => whole);
  return useMemo(() => {
    const nameOf = (id: ParticipantId | undefined) =>
      id === undefined ? undefined : findParticipant(workshop, id)?.name;
    const shown = (version: Version): ShownVersion => {
      const when = dayTime(version.at);
      return {
        number: version.number,
        label: versionLabel(version, template, { versions: versions ?? [] }),
        when,
        kept: words.kept(when, nameOf(version.by)),
      };
    };
    return (versions ?? []).map(shown).reverse();
  }, [template, versions, workshop]);
};
