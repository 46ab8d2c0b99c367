// The finished day as the project ships it, read for tests of what it says.
import { fileURLToPath } from 'node:url';
import { type Exportable, readExportable } from './exportable.ts';

const file = fileURLToPath(
  new URL('../../templates/examples/transformation-day.sample.json', import.meta.url),
);

export const readSampleState = async (): Promise<Exportable> => {
  const read = await readExportable(file, {});
  if ('says' in read) throw new Error(read.says.join(' '));
  return read;
};
