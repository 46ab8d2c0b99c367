// Templates that were read before: most workshops of a server were started from a few, and each is longer than what
// else there is to read of a new workshop. A template that is kept never changes.

/** As many as a server has of its own, and some of its hosts. */
const mostKnown = 32;

export class KnownTemplates {
  private readonly read: (template: number) => Promise<string>;
  private readonly known = new Map<number, string>();

  constructor(read: (template: number) => Promise<string>) {
    this.read = read;
  }

  async json(template: number): Promise<string> {
    const known = this.known.get(template);
    if (known !== undefined) return known;
    const json = await this.read(template);
    if (this.known.size >= mostKnown) this.known.clear();
    this.known.set(template, json);
    return json;
  }
}
