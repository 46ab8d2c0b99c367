// Whether what I wrote is kept: in words, always in the same place.
import { statusWords } from '@tday/shared/words/status';
import type { KeptLight as Light } from '../../model/kept-light.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { clockTime } from '../clock-time.ts';
import { useKeptLight } from '../use-clock.ts';
import { useMe } from '../use-model.ts';

const words = statusWords.en;

export const lightText = (light: Light, isFacilitator: boolean): string => {
  switch (light.says) {
    case 'joining':
      return words.joining;
    case 'kept':
      return light.at === undefined ? words.keptAll : words.kept(clockTime(light.at));
    case 'keeping':
      return words.keeping;
    case 'offline':
      return words.offline;
    case 'device-only':
      return words.deviceOnly(light.changes);
    case 'not-kept':
      return isFacilitator ? words.notKeptFacilitator : words.notKept;
  }
};

export const KeptLight = () => {
  const { role } = useMe();
  const light = useKeptLight();
  if (role === 'observer' && light.says === 'kept') {
    return <p className="tday-light tday-light--calm">{words.readingOnly}</p>;
  }
  return (
    <p className={`tday-light tday-light--${light.tone}`} data-light={light.says}>
      <VisuallyHidden>{words.label} </VisuallyHidden>
      {lightText(light, role === 'facilitator')}
    </p>
  );
};
