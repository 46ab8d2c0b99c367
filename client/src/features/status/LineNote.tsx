// What to do while the line is down or nothing can be kept: go on, and what must stay open for that.
import { roomWords } from '@tday/shared/words/room';
import { statusWords } from '@tday/shared/words/status';
import { InsetText } from '../../ui/InsetText.tsx';
import { useKeptLight } from '../use-clock.ts';
import { useEndurance, useLostFor } from '../use-model.ts';
import { DownloadWaiting } from './DownloadWaiting.tsx';

const words = statusWords.en;

export const LineNote = () => {
  const light = useKeptLight();
  const endures = useEndurance();
  const lostFor = useLostFor();
  const isOffline = light.says === 'offline' || light.says === 'device-only';
  const note = isOffline ? words.offlineNote : words.stalledNote;
  if (!isOffline && light.says !== 'not-kept') return null;
  return (
    <section aria-label={note.title}>
      <InsetText>
        <strong>{note.title}.</strong> {isOffline && lostFor && roomWords.en.closings[lostFor]}{' '}
        {note.says[endures]}
        <DownloadWaiting />
      </InsetText>
    </section>
  );
};
