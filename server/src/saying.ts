// Where a command says things: what was asked for, and why something was not done.

export interface Saying {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}
