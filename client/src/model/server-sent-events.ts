// Server-sent events, taken out of a text that comes in pieces: as much of the format as our server uses.

export interface ServerSentEvent {
  /** Empty where the server named none. */
  readonly name: string;
  readonly data: string;
}

const eventEnd = '\n\n';

const fieldOf = (lines: readonly string[], field: string): string =>
  lines.find((line) => line.startsWith(`${field}: `))?.slice(field.length + 2) ?? '';

export class ServerSentEvents {
  private rest = '';

  /** The events that are whole by now; a comment is none. */
  add(text: string): readonly ServerSentEvent[] {
    const blocks = (this.rest + text).split(eventEnd);
    this.rest = blocks.pop() ?? '';
    return blocks
      .map((block) => block.split('\n'))
      .map((lines) => ({ name: fieldOf(lines, 'event'), data: fieldOf(lines, 'data') }))
      .filter(({ data }) => data !== '');
  }
}
