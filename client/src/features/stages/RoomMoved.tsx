import { stageWords } from '@tday/shared/words/stages';
import { unkeptOf } from '../../model/connection.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useConnection } from '../use-model.ts';
import { useRoomStage } from './use-room-stage.ts';

const words = stageWords.en;

/** For somebody who was writing when the room went on. */
export const RoomMoved = ({ onGo }: { readonly onGo: () => void }) => {
  const room = useRoomStage();
  const unkept = unkeptOf(useConnection()) > 0;
  if (room === undefined) return null;
  return (
    <Banner title={words.roomMoved(room.stage.title)}>
      <p className="govuk-notification-banner__heading">{words.roomMovedSays(unkept)}</p>
      <Button onClick={onGo}>{words.goNow}</Button>
    </Banner>
  );
};
