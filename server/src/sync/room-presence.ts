// Who is here, in both documents of a workshop.
import type { DocName } from '@tday/shared/content-names';
import type { ParticipantId } from '@tday/shared/ids';
import type { Workshop } from '@tday/shared/workshop';
import type { Connection } from './connection.ts';
import type { Ledger } from './ledger.ts';
import { participantsById } from './participants-by-id.ts';
import { type PresenceNews, PresenceRegistry } from './presence-registry.ts';
import type { World } from './world.ts';

export class RoomPresence {
  private readonly world: World;
  private readonly ledger: Ledger;
  private readonly linesOf: (doc: DocName) => ReadonlySet<Connection>;
  /** Of documents that anything was said of: in many workshops nobody writes in the restricted one. */
  private readonly registries = new Map<DocName, PresenceRegistry>();

  constructor(world: World, ledger: Ledger, linesOf: (doc: DocName) => ReadonlySet<Connection>) {
    this.world = world;
    this.ledger = ledger;
    this.linesOf = linesOf;
  }

  /** False if the bytes are no presence at all. */
  hear(line: Connection, bytes: Uint8Array): boolean {
    return this.in(line.who.doc).hear(line, bytes);
  }

  /** Everybody else who is here, for a line that has just come or asks. */
  tellAll(line: Connection): void {
    this.registries.get(line.who.doc)?.tellAll(line);
  }

  /** What is news to each line, to be sent with something else that goes to all of them now. */
  takeDue(doc: DocName): PresenceNews | undefined {
    return this.registries.get(doc)?.takeDue();
  }

  left(line: Connection): void {
    this.registries.get(line.who.doc)?.left(line, line.isCut);
  }

  /** Whether somebody else speaks under this client id already. */
  isOthers({ who }: Connection, client: number): boolean {
    const owner = this.registries.get(who.doc)?.ownerOf(client);
    return owner !== undefined && owner !== who.participant;
  }

  peopleChanged(before: Workshop, after: Workshop): void {
    if (before.participants === after.participants) return;
    const [old, now] = [participantsById(before), participantsById(after)];
    const hasChanged = (id: ParticipantId) => old.get(id) !== now.get(id);
    for (const registry of this.registries.values()) registry.stampAnew(hasChanged);
  }

  close(): void {
    for (const registry of this.registries.values()) registry.close();
  }

  private in(doc: DocName): PresenceRegistry {
    const known = this.registries.get(doc);
    if (known !== undefined) return known;
    const registry = this.registryOf(doc);
    this.registries.set(doc, registry);
    return registry;
  }

  private registryOf(doc: DocName): PresenceRegistry {
    const { ledger, linesOf, world } = this;
    return new PresenceRegistry(world, {
      lines: () => linesOf(doc),
      person: (id) => participantsById(ledger.state.workshop).get(id),
      isOthers: (client, participant) => {
        const owner = ledger.state.docs[doc].claims.get(client);
        return owner !== undefined && owner !== participant;
      },
    });
  }
}
