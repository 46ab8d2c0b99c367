// Who is here, in both documents of a workshop.
import { type DocName, docNames } from '@tday/shared/content-names';
import type { ParticipantId } from '@tday/shared/ids';
import type { Workshop } from '@tday/shared/workshop';
import type { Connection } from './connection.ts';
import type { Ledger } from './ledger.ts';
import { participantsById } from './participants-by-id.ts';
import { PresenceRegistry } from './presence-registry.ts';
import type { World } from './world.ts';

export class RoomPresence {
  private readonly registries: Readonly<Record<DocName, PresenceRegistry>>;

  constructor(world: World, ledger: Ledger, linesOf: (doc: DocName) => ReadonlySet<Connection>) {
    const registry = (doc: DocName) =>
      new PresenceRegistry(world, {
        lines: () => linesOf(doc),
        person: (id) => participantsById(ledger.state.workshop).get(id),
        isOthers: (client, participant) => {
          const owner = ledger.state.docs[doc].claims.get(client);
          return owner !== undefined && owner !== participant;
        },
      });
    this.registries = { content: registry('content'), restricted: registry('restricted') };
  }

  /** In the document of a line. */
  of({ who }: Connection): PresenceRegistry {
    return this.registries[who.doc];
  }

  in(doc: DocName): PresenceRegistry {
    return this.registries[doc];
  }

  /** Whether somebody else speaks under this client id already. */
  isOthers(line: Connection, client: number): boolean {
    const owner = this.of(line).ownerOf(client);
    return owner !== undefined && owner !== line.who.participant;
  }

  peopleChanged(before: Workshop, after: Workshop): void {
    if (before.participants === after.participants) return;
    const [old, now] = [participantsById(before), participantsById(after)];
    const hasChanged = (id: ParticipantId) => old.get(id) !== now.get(id);
    for (const doc of docNames) this.registries[doc].stampAnew(hasChanged);
  }

  close(): void {
    for (const doc of docNames) this.registries[doc].close();
  }
}
