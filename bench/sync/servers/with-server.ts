// A server for as long as it is used, and gone afterwards, whatever happened.
import type { MeasuredServer, ServerKind } from './server-kind.ts';

export const withServer = async <Answer>(
  kind: ServerKind,
  folder: string,
  use: (server: MeasuredServer) => Promise<Answer>,
): Promise<Answer> => {
  const server = await kind.start(folder);
  try {
    return await use(server);
  } finally {
    await server.process.kill();
  }
};
