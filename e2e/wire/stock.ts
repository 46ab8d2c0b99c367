// y-websocket's own provider, as it comes from npm, for tests: joins with a pass, over a real socket.
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Pass } from './day.ts';
import { statementName } from './socket-line.ts';

export const stockProvider = (
  origin: string,
  { workshop, pass }: Pick<Pass, 'workshop' | 'pass'>,
  doc = 'content',
): WebsocketProvider => {
  const address = `${origin.replace('http', 'ws')}/sync/${workshop}`;
  return new WebsocketProvider(address, doc, new Y.Doc(), {
    params: { pass },
    WebSocketPolyfill: WebSocket as never,
    disableBc: true,
  });
};

export const leave = (provider: WebsocketProvider): void => {
  provider.destroy();
  provider.doc.destroy();
};

/** As a network does that goes away: nobody says goodbye. */
export const cut = ({ ws }: WebsocketProvider): void =>
  (ws as unknown as WebSocket | null)?.terminate();

export const typeWith = ({ doc }: WebsocketProvider, words: string): void => {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment(statementName).push([paragraph]);
};

/** A paragraph each. */
export const wordsOf = ({ doc }: WebsocketProvider): readonly string[] =>
  doc
    .getXmlFragment(statementName)
    .toArray()
    .map((one) => String((one as Y.XmlElement).get(0)));

/** Why it stopped for good. */
export const closingOf = (provider: WebsocketProvider): Promise<string> =>
  new Promise((resolve) => {
    provider.once('closed', ({ code, reason }) => resolve(`${code} ${reason}`));
  });
