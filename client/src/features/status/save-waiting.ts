// Saves a file of words that did not reach the room. It is made in the page: there may be no server.
import { makeWaitingFile, type WaitingFile } from '@tday/shared/waiting-file';
import { statusWords } from '@tday/shared/words/status';

/** Long enough for a browser to begin reading what it was handed. */
const heldMs = 60_000;

export const saveWaiting = (file: WaitingFile): void => {
  // Of each text only what a person reads: where it lay is in the bytes.
  const texts = file.texts.map(({ section, label, words }) => ({ section, label, words }));
  const text = makeWaitingFile({ ...file, texts });
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = statusWords.en.fileName(file.participant.name.replace(/[^\p{L}\p{N}]+/gu, '-'));
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), heldMs);
};
