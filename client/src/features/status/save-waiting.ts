// Saves a file of words that did not reach the room. It is made in the page: there may be no server.
import { makeWaitingFile, type WaitingFile } from '@tday/shared/waiting-file';
import { statusWords } from '@tday/shared/words/status';
import { saveFile } from '../save-file.ts';

export const saveWaiting = (file: WaitingFile): void => {
  // Of each text only what a person reads: where it lay is in the bytes.
  const texts = file.texts.map(({ section, label, words }) => ({ section, label, words }));
  const text = makeWaitingFile({ ...file, texts });
  const name = statusWords.en.fileName(file.participant.name.replace(/[^\p{L}\p{N}]+/gu, '-'));
  saveFile(new Blob([text], { type: 'application/json' }), name);
};
