// Whatever carries bytes between this browser and a room: a WebSocket in life, two arrays in a test.

export interface WireListeners {
  opened(): void;
  received(bytes: Uint8Array): void;
  /** Called once, whoever closed it; code 1006 if the line simply broke. */
  closed(code: number, reason: string): void;
}

export interface Wire {
  send(bytes: Uint8Array): void;
  close(): void;
}

export type OpenWire = (address: string, listeners: WireListeners) => Wire;

/** One request to the server. Rejects only if no answer came. */
export type Ask = (
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
) => Promise<{ readonly status: number; readonly body: unknown }>;
