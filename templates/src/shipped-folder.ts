// Where the templates that come with the project lie, seen from the source and from the built server
// alike: both are below the project's root.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folderFrom = (start: string): string => {
  const folder = join(start, 'templates');
  if (existsSync(join(folder, 'transformation-day.yaml'))) return folder;
  const above = dirname(start);
  if (above === start) throw new Error('the templates folder of the project is not there');
  return folderFrom(above);
};

export const shippedFolder = (): string => folderFrom(dirname(fileURLToPath(import.meta.url)));
