// What waits to be kept in all rooms of a server together.

export class Backlog {
  bytes = 0;
}
