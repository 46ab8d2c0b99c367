// Where a room says what happened, for whoever runs the server: never a word of what was written.
export interface RoomLogger {
  info(about: object, says: string): void;
  warn(about: object, says: string): void;
  error(about: object, says: string): void;
}
