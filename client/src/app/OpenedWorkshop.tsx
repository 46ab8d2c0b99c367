// Opens a workshop for the screens below, tells it what happens to the device, and has the page itself kept
// on the device for when there is no server.
import type { WorkshopId } from '@tday/shared/ids';
import { readParticipantCookie } from '@tday/shared/participant-cookie';
import { roomWords } from '@tday/shared/words/room';
import { type ReactNode, useEffect, useState } from 'react';
import { OpenWorkshopContext } from '../features/use-model.ts';
import { isNotOpened, type NotOpened, openWorkshop } from '../model/open-workshop.ts';
import type { OpenWorkshop } from '../model/workshop-state.ts';
import { NotOpenedScreen } from '../screens/NotOpenedScreen.tsx';
import { browserDevice } from './browser-device.ts';
import { browserHost } from './browser-host.ts';
import { browserAsk, browserWires, syncAddress } from './browser-wire.ts';
import { ErrorScreen } from './ErrorScreen.tsx';
import { keepPageOnDevice, reloadsOffline } from './offline-page.ts';
import { watchDevice } from './watch-device.ts';
import { watchWires } from './watch-wires.ts';

const open = (id: string): Promise<OpenWorkshop | NotOpened> =>
  openWorkshop({
    id: id as WorkshopId,
    host: browserHost,
    ask: browserAsk,
    openWire: browserWires.openWire,
    syncAddress: syncAddress(),
    whoIsHere: () => readParticipantCookie(document.cookie, id as WorkshopId),
    device: browserDevice,
    reloadsOffline,
  });

const useOpened = (id: string, attempt: number): OpenWorkshop | NotOpened | undefined => {
  const [opened, setOpened] = useState<OpenWorkshop | NotOpened>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens it again
  useEffect(() => {
    let left = false;
    let stop = () => {};
    setOpened(undefined);
    void open(id).then((result) => {
      if (!isNotOpened(result)) {
        if (left) return result.close();
        // First: a network that is back may be another one.
        const unwatchWires = watchWires(result);
        const unwatch = watchDevice(result);
        const leaveBe = keepPageOnDevice();
        stop = () => {
          unwatchWires();
          unwatch();
          leaveBe();
          result.close();
        };
      }
      if (!left) setOpened(result);
    });
    return () => {
      left = true;
      stop();
    };
  }, [id, attempt]);
  return opened;
};

interface OpenedWorkshopProps {
  readonly id: string;
  readonly children: ReactNode;
}

export const OpenedWorkshop = ({ id, children }: OpenedWorkshopProps) => {
  const [attempt, setAttempt] = useState(0);
  const opened = useOpened(id, attempt);
  if (opened === undefined) {
    return <p className="govuk-body tday-waiting">{roomWords.en.opening}</p>;
  }
  if (isNotOpened(opened)) {
    return <NotOpenedScreen why={opened} onAgain={() => setAttempt(attempt + 1)} />;
  }
  // Inside, so that a view of ours that breaks does not end the line on which words are being sent.
  return (
    <OpenWorkshopContext value={opened}>
      <ErrorScreen>{children}</ErrorScreen>
    </OpenWorkshopContext>
  );
};
