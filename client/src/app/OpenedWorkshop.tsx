// Opens a workshop for the screens below, tells it when the device loses its network, and does not let
// a page be left while something in it is not kept.
import type { WorkshopId } from '@tday/shared/ids';
import { roomWords } from '@tday/shared/words/room';
import { type ReactNode, useEffect, useState } from 'react';
import { OpenWorkshopContext } from '../features/use-model.ts';
import { unkeptOf } from '../model/connection.ts';
import { isNotOpened, type NotOpened, openWorkshop } from '../model/open-workshop.ts';
import type { OpenWorkshop } from '../model/workshop-state.ts';
import { NotOpenedScreen } from '../screens/NotOpenedScreen.tsx';
import { browserHost } from './browser-host.ts';
import { browserAsk, browserWire, syncAddress } from './browser-wire.ts';
import { ErrorScreen } from './ErrorScreen.tsx';

const open = (id: string): Promise<OpenWorkshop | NotOpened> =>
  openWorkshop({
    id: id as WorkshopId,
    host: browserHost,
    ask: browserAsk,
    openWire: browserWire,
    syncAddress: syncAddress(),
  }).catch(() => ({ status: 0, says: roomWords.en.serverUnreached }));

const watchDevice = (opened: OpenWorkshop): (() => void) => {
  const lost = () => opened.lineLost();
  const back = () => opened.lineBack();
  const leaving = (event: BeforeUnloadEvent) => {
    if (unkeptOf(opened.state.getState().connection) > 0) event.preventDefault();
  };
  addEventListener('offline', lost);
  addEventListener('online', back);
  addEventListener('beforeunload', leaving);
  return () => {
    removeEventListener('offline', lost);
    removeEventListener('online', back);
    removeEventListener('beforeunload', leaving);
  };
};

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
        const unwatch = watchDevice(result);
        stop = () => {
          unwatch();
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
