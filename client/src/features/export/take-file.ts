// Fetches a file and hands it to the browser to save. A plain link would save it too, but could not say
// that it is still being made, or why it was not.
import { takeAwayWords } from '@tday/shared/words/take-away';
import { readSays } from '../../model/workshop-answer.ts';
import { saveFile } from '../save-file.ts';
import { fileNameIn } from './file-name-in.ts';

const words = takeAwayWords.en;

export type Taken = { readonly file: string } | { readonly problem: string };

const problemOf = async (response: Response): Promise<string> => {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const body: unknown = isJson ? await response.json() : undefined;
  return readSays(body) ?? words.serverFault;
};

export const takeFile = async (address: string, otherwise: string): Promise<Taken> => {
  try {
    const response = await fetch(address, { credentials: 'same-origin' });
    if (!response.ok) return { problem: await problemOf(response) };
    const file = fileNameIn(response.headers.get('content-disposition')) ?? otherwise;
    saveFile(await response.blob(), file);
    return { file };
  } catch {
    return { problem: words.unreached };
  }
};
