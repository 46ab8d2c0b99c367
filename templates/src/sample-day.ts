// The finished day that "Open the sample workshop" loads. Everything in it is invented.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SampleDay, sampleDaySchema } from '@tday/shared/schema/sample-day-schema';
import { shippedFolder } from './shipped-folder.ts';

/** Rejects if the file is not there or is not a day: it comes with the project and is tested with it. */
export const readSampleDay = async (): Promise<SampleDay> => {
  const file = join(shippedFolder(), 'examples', 'transformation-day.sample.json');
  return sampleDaySchema.parse(JSON.parse(await readFile(file, 'utf8')));
};
