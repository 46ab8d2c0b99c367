// How to join, as people read it off a wall. The facilitator's link is never here.
import { formatJoinCode } from '@tday/shared/codes';
import { bigScreenWords } from '@tday/shared/words/big-screen';
import { typedAddress } from '../poster/typed-address.ts';
import { useOpenWorkshop, useWorkshop } from '../use-model.ts';

const words = bigScreenWords.en;

const QrCode = () => {
  const id = useWorkshop((workshop) => workshop.id);
  return (
    <img
      className="tday-wall__qr"
      src={`/api/workshops/${id}/code.svg`}
      alt={words.qr}
      width="400"
      height="400"
    />
  );
};

/** Small, beside the task: latecomers join at any time. */
export const JoinCorner = () => {
  const { codes } = useOpenWorkshop();
  return (
    <div className="tday-wall__corner">
      <p>
        {typedAddress(codes.joinAddress)}
        <br />
        <strong className="tday-code">{formatJoinCode(codes.code)}</strong>
      </p>
      <QrCode />
    </div>
  );
};

/** As large as the wall. */
export const JoinWall = () => {
  const { codes } = useOpenWorkshop();
  const address = typedAddress(codes.joinAddress);
  return (
    <div className="tday-wall__join">
      <QrCode />
      <div>
        <p>{words.goTo}</p>
        <p
          className={`tday-wall__address${address.length > 26 ? ' tday-wall__address--long' : ''}`}
        >
          {address}
        </p>
        <p>{words.enterCode}</p>
        <p className="tday-code tday-wall__code">{formatJoinCode(codes.code)}</p>
        <p>{words.scan}</p>
      </div>
    </div>
  );
};
