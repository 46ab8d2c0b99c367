// Takes away as a file what was written here and is not kept: for whoever does not trust the line to come back.
import { statusWords } from '@tday/shared/words/status';
import { unkeptOf } from '../../model/connection.ts';
import { Button } from '../../ui/Button.tsx';
import { useConnection, useOpenWorkshop } from '../use-model.ts';
import { saveWaiting } from './save-waiting.ts';

export const DownloadWaiting = () => {
  const open = useOpenWorkshop();
  const isWaiting = unkeptOf(useConnection()) > 0;
  if (!isWaiting) return null;
  const download = () => {
    const file = open.waiting();
    if (file !== undefined) saveWaiting(file);
  };
  return (
    <div className="tday-download-waiting">
      <Button look="plain" onClick={download}>
        {statusWords.en.download}
      </Button>
    </div>
  );
};
