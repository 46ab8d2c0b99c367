// The wall: what the room is to do, large enough for the last row. It shows nothing that anybody is still
// writing, and no secret.
import { bigScreenWords } from '@tday/shared/words/big-screen';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { JoinCorner, JoinWall } from '../features/big-screen/HowToJoin.tsx';
import { PeopleCount } from '../features/big-screen/PeopleCount.tsx';
import { useWakeLock } from '../features/big-screen/use-wake-lock.ts';
import { WallTime } from '../features/big-screen/WallTime.tsx';
import { WallTools } from '../features/big-screen/WallTools.tsx';
import {
  readWallMode,
  sizeFor,
  type WallView,
  wallView,
} from '../features/big-screen/wall-mode.ts';
import { clockTime } from '../features/clock-time.ts';
import { useRoomStage } from '../features/stages/use-room-stage.ts';
import { useConnection, useTemplate, useWorkshop } from '../features/use-model.ts';
import { useSearch } from '../features/use-search.ts';

const words = bigScreenWords.en;

const Title = ({ children }: { readonly children: string }) => (
  <h1 className={`tday-wall__title tday-wall__title--${sizeFor(children)}`}>{children}</h1>
);

const NextStage = () => {
  const { stages } = useTemplate();
  const room = useRoomStage();
  const next = stages[room?.number ?? 0];
  return <p className="tday-wall__next">{next ? `${words.next}: ${next.title}` : words.last}</p>;
};

const Where = () => {
  const room = useRoomStage();
  return (
    room && (
      <p className="tday-wall__where">
        {words.stageOf(room.number, room.all)} · {room.stage.title}
      </p>
    )
  );
};

const Task = () => (
  <div className="tday-wall__task">
    <div>
      <Where />
      <Title>{useRoomStage()?.stage.task ?? ''}</Title>
    </div>
    <WallTime />
  </div>
);

const Break = () => {
  const timer = useWorkshop((workshop) => workshop.timer);
  const backAt = timer?.state === 'running' ? words.backAt(clockTime(timer.endsAt)) : undefined;
  return (
    <div className="tday-wall__middle">
      <Where />
      <Title>{words.breakTitle}</Title>
      {backAt !== undefined && <p className="tday-wall__back">{backAt}</p>}
    </div>
  );
};

const Join = () => {
  const { title, state } = useWorkshop((workshop) => workshop);
  const { starts } = useTemplate();
  return (
    <>
      <Title>{title}</Title>
      <JoinWall />
      {state === 'lobby' && <p className="tday-wall__where">{words.startsAt(starts)}</p>}
    </>
  );
};

const Closed = () => (
  <div className="tday-wall__middle">
    <Title>{words.closed}</Title>
    <p>{words.closedSays}</p>
  </div>
);

const Blank = () => (
  <h1 className="govuk-visually-hidden">{useWorkshop((workshop) => workshop.title)}</h1>
);

/** Computed by code that no other wall needs. */
const LazyNumbers = lazy(async () => ({
  default: (await import('../features/numbers/WallNumbers.tsx')).WallNumbers,
}));

const Numbers = () => (
  <Suspense fallback={null}>
    <LazyNumbers />
  </Suspense>
);

const LazyFigures = lazy(async () => ({
  default: (await import('../features/figures/WallFigures.tsx')).WallFigures,
}));

const Figures = () => (
  <Suspense fallback={null}>
    <LazyFigures mode={readWallMode(useSearch())} />
  </Suspense>
);

const views: Readonly<Record<WallView, () => ReactNode>> = {
  join: Join,
  task: Task,
  break: Break,
  closed: Closed,
  numbers: Numbers,
  figures: Figures,
  blank: Blank,
};

const Foot = ({ view }: { readonly view: WallView }) => (
  <footer className="tday-wall__foot">
    <div>
      {(view === 'task' || view === 'break') && <NextStage />}
      <PeopleCount byGroup={view === 'join'} />
    </div>
    {(view === 'task' || view === 'break') && <JoinCorner />}
  </footer>
);

const useTitle = (): void => {
  const title = useWorkshop((workshop) => workshop.title);
  useEffect(() => {
    document.title = words.pageTitle(title);
  }, [title]);
};

export const BigScreen = () => {
  const mode = readWallMode(useSearch());
  const workshop = useWorkshop((whole) => whole);
  const view = wallView(mode, workshop, useRoomStage()?.stage);
  const { state } = useConnection();
  const View = views[view];
  useTitle();
  useWakeLock();
  return (
    <div className={`tday-wall${mode.dark ? ' tday-wall--dark' : ''}`}>
      <WallTools mode={mode} view={view} />
      <main className={`tday-wall__main tday-wall__main--${view}`}>
        <View />
      </main>
      {view !== 'blank' && view !== 'figures' && <Foot view={view} />}
      {(state === 'offline' || state === 'refused') && (
        <p className="tday-wall__away">{words.away}</p>
      )}
    </div>
  );
};
