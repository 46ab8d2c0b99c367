// The screens of a workshop in their common frame: which one stands at a place, in a state of the room.
import { roomWords } from '@tday/shared/words/room';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import type { WorkshopPlace } from '../features/go.ts';
import { loadEditor } from '../features/prose/load-editor.ts';
import { FollowContext, useFollowRoom } from '../features/stages/use-follow-room.ts';
import { useRoomStage } from '../features/stages/use-room-stage.ts';
import { CheckDeskContext, useCheckDesk } from '../features/use-checks.ts';
import { useConnection, useMe, useTemplate, useWorkshop } from '../features/use-model.ts';
import { RefusedScreen } from './RefusedScreen.tsx';
import { RoomScreen } from './RoomScreen.tsx';
import { SectionScreen } from './SectionScreen.tsx';
import { WorkshopFrame } from './WorkshopFrame.tsx';

// What whoever writes does not need for it.
const loadLobby = () => import('./LobbyScreen.tsx');
const loadClosed = () => import('./ClosedScreen.tsx');
const loadFacilitator = () => import('./FacilitatorScreen.tsx');
const loadPeople = () => import('./PeopleScreen.tsx');
const loadAllSections = () => import('./AllSectionsScreen.tsx');
const LobbyScreen = lazy(async () => ({ default: (await loadLobby()).LobbyScreen }));
const ClosedScreen = lazy(async () => ({ default: (await loadClosed()).ClosedScreen }));
const FacilitatorScreen = lazy(async () => ({
  default: (await loadFacilitator()).FacilitatorScreen,
}));
const PeopleScreen = lazy(async () => ({ default: (await loadPeople()).PeopleScreen }));
const AllSectionsScreen = lazy(async () => ({
  default: (await loadAllSections()).AllSectionsScreen,
}));

const Today = () => {
  const state = useWorkshop((workshop) => workshop.state);
  const { role } = useMe();
  if (state === 'lobby') return <LobbyScreen />;
  if (state === 'closed') return <ClosedScreen />;
  return role === 'facilitator' ? <FacilitatorScreen /> : <RoomScreen />;
};

const ownScreen = (place: WorkshopPlace): ReactNode => {
  if (place.at === 'sections') {
    return place.section === undefined ? (
      <AllSectionsScreen />
    ) : (
      <SectionScreen id={place.section} />
    );
  }
  return place.at === 'people' ? <PeopleScreen /> : <Today />;
};

const usePage = (place: WorkshopPlace): string => {
  const stage = useRoomStage()?.stage;
  const opened = place.at === 'sections' ? place.section : undefined;
  const section = useTemplate().sections.find(({ id }) => id === opened);
  const state = useWorkshop((workshop) => workshop.state);
  if (place.at === 'sections' && section) return section.title;
  if (place.at !== 'today') return roomWords.en.places[place.at];
  return state === 'running' && stage ? stage.title : roomWords.en.places.today;
};

interface RoomScreensProps {
  readonly place: WorkshopPlace;
  /** A screen that does not belong to the room's own, shown in its frame. */
  readonly children: ReactNode;
}

/** After the screen is there: it is read before anything is written on it, and the line may go. */
const useRestSoon = (): void => {
  useEffect(() => {
    const rest = [loadEditor, loadFacilitator, loadLobby, loadPeople, loadAllSections, loadClosed];
    // What cannot be had now is asked for again when it is wanted, which says so if it fails.
    const timer = setTimeout(() => Promise.allSettled(rest.map((load) => load())), 300);
    return () => clearTimeout(timer);
  }, []);
};

/** Empty boxes would say that nothing has been written, before anybody can know. */
const Arriving = () => (
  <p className="govuk-body" role="status">
    {roomWords.en.arriving}
  </p>
);

export const RoomScreens = ({ place, children }: RoomScreensProps) => {
  const connection = useConnection();
  const page = usePage(place);
  const following = useFollowRoom();
  useRestSoon();
  const arrived = connection.state !== 'joining';
  const desk = useCheckDesk(arrived);
  if (connection.state === 'refused') return <RefusedScreen closing={connection.closing} />;
  return (
    <FollowContext value={following}>
      <CheckDeskContext value={desk}>
        <WorkshopFrame place={place} page={page}>
          <Suspense fallback={<p className="govuk-body">{roomWords.en.loading}</p>}>
            {arrived ? (children ?? ownScreen(place)) : <Arriving />}
          </Suspense>
        </WorkshopFrame>
      </CheckDeskContext>
    </FollowContext>
  );
};
