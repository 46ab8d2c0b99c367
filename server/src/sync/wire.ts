// Whatever carries frames between a room and one browser: a WebSocket in life, two arrays in a test.

export interface Wire {
  /** What is sent must not be changed afterwards. */
  send(frame: Uint8Array): void;
  /** One after the other, as cheaply as one. */
  sendTogether(frames: readonly Uint8Array[]): void;
  close(code: number, reason: string): void;
  /** Sent and not gone yet. */
  bufferedBytes(): number;
  /** Frames that came before somebody listened are handed over first. */
  onFrame(listener: (frame: Uint8Array) => void): void;
  /** Called once, whoever closed it. */
  onClose(listener: () => void): void;
}
