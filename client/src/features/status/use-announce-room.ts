// What a screen reader is told of the room without asking: at once for the stage, the line and the end
// of time; politely, and only as much as wanted, for the rest.
import { stageWords } from '@tday/shared/words/stages';
import { statusWords } from '@tday/shared/words/status';
import { timeLeft } from '@tday/shared/workshop';
import { useEffect, useRef } from 'react';
import { useAnnouncer } from '../../ui/use-announcer.ts';
import { useRoomStage } from '../stages/use-room-stage.ts';
import { useKeptLight, useNow } from '../use-clock.ts';
import { useMe, useSlow, useWorkshop } from '../use-model.ts';
import { lightText } from './KeptLight.tsx';

/** The value of the render before; undefined in the first. */
const usePrevious = <Value>(value: Value): Value | undefined => {
  const previous = useRef<Value>(undefined);
  const before = previous.current;
  useEffect(() => {
    previous.current = value;
  });
  return before;
};

const useAnnounceStage = (): void => {
  const announcer = useAnnouncer();
  const stage = useRoomStage()?.stage;
  const before = usePrevious(stage?.id ?? '');
  useEffect(() => {
    const moved = before !== undefined && stage !== undefined && before !== stage.id;
    if (moved) announcer.urgently(stageWords.en.roomMoved(stage.title));
  }, [announcer, before, stage]);
};

const useAnnounceLine = (): void => {
  const announcer = useAnnouncer();
  const { role } = useMe();
  const light = useKeptLight();
  const isTrouble = light.says !== 'joining' && light.says !== 'keeping' && light.says !== 'kept';
  // While it is still being kept, a trouble is neither new nor over.
  const trouble = light.says === 'keeping' ? undefined : isTrouble;
  const said = useRef(false);
  const text = lightText(light, role === 'facilitator');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number of waiting changes is no news
  useEffect(() => {
    if (trouble === undefined || trouble === said.current) return;
    said.current = trouble;
    announcer.urgently(trouble ? text : statusWords.en.keptAgain);
  }, [announcer, trouble]);
};

const useAnnounceSlow = (): void => {
  const announcer = useAnnouncer();
  const slow = useSlow();
  const before = usePrevious(slow);
  useEffect(() => {
    if (slow === (before ?? false)) return;
    announcer.politely('slow', () =>
      slow ? statusWords.en.slowSpoken : statusWords.en.fastSpoken,
    );
  }, [announcer, before, slow]);
};

const announcedMinutes = [10, 5, 2, 1] as const;

const useAnnounceTimer = (): void => {
  const announcer = useAnnouncer();
  const timer = useWorkshop((workshop) => workshop.timer);
  const now = useNow();
  const left = timer?.state === 'running' ? timeLeft(timer, now) : undefined;
  const before = usePrevious(left);
  useEffect(() => {
    if (left === undefined || before === undefined || left >= before) return;
    const crossed = (ms: number) => before > ms && left <= ms;
    if (crossed(0)) announcer.urgently(stageWords.en.timeUpSpoken);
    const minutes = announcedMinutes.find((one) => crossed(one * 60_000));
    if (minutes) announcer.politely('timer', () => stageWords.en.leftSpoken(minutes));
  }, [announcer, left, before]);
};

export const useAnnounceRoom = (): void => {
  useAnnounceStage();
  useAnnounceLine();
  useAnnounceSlow();
  useAnnounceTimer();
};
