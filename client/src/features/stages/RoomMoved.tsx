import { stageWords } from '@tday/shared/words/stages';
import { unkeptOf } from '../../model/connection.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { beginAtTop } from '../begin-at-top.ts';
import { useConnection } from '../use-model.ts';
import { useFollowing } from './use-follow-room.ts';
import { useRoomStage } from './use-room-stage.ts';

const words = stageWords.en;

/** For somebody who was writing when the room went on. */
export const RoomMoved = () => {
  const { isBehind, goNow } = useFollowing();
  const room = useRoomStage();
  const unkept = unkeptOf(useConnection()) > 0;
  if (!isBehind || room === undefined) return null;
  return (
    <Banner title={words.roomMoved(room.stage.title)}>
      <p className="govuk-notification-banner__heading">{words.roomMovedSays(unkept)}</p>
      <Button
        onClick={() => {
          goNow();
          beginAtTop();
        }}
      >
        {words.goNow}
      </Button>
    </Banner>
  );
};
