// The requests of the second wire, by fetch. Not by EventSource, which comes back in its own time, does not
// say with what status it was refused, and cannot say how much has come.
import type { Requests, StreamListeners } from '../model/requests.ts';

/** Browsers send no more than this for a page that goes. */
const mostGoodbyeBytes = 60_000;

const postOf = (body: Uint8Array): RequestInit => ({
  method: 'POST',
  credentials: 'same-origin',
  headers: { 'content-type': 'application/octet-stream' },
  body: body as Uint8Array<ArrayBuffer>,
});

const hear = async (
  address: string,
  listeners: StreamListeners,
  signal: AbortSignal,
): Promise<number | undefined> => {
  const headers = { accept: 'text/event-stream' };
  const options: RequestInit = { cache: 'no-store', credentials: 'same-origin', headers, signal };
  const response = await fetch(address, options);
  if (!response.ok || response.body === null) return response.status;
  const reader = response.body.getReader();
  const utf8 = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return undefined;
    listeners.came(utf8.decode(value, { stream: true }));
  }
};

export const browserRequests: Requests = {
  listen: (address, listeners) => {
    const controller = new AbortController();
    const { signal } = controller;
    const ended = (status: number | undefined) => {
      if (!signal.aborted) listeners.ended(status);
    };
    void hear(address, listeners, signal).then(ended, () => ended(undefined));
    return () => controller.abort();
  },
  post: (address, body, answered) => {
    const controller = new AbortController();
    const { signal } = controller;
    void fetch(address, { ...postOf(body), signal }).then(
      ({ status }) => answered(status),
      () => answered(undefined),
    );
    return () => controller.abort();
  },
  sayLast: (address, body) => {
    const keepalive = body.length <= mostGoodbyeBytes;
    // Nobody is left to be told whether it came.
    void fetch(address, { ...postOf(body), keepalive }).catch(() => undefined);
  },
};
