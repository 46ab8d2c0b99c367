// Whose a Yjs client id is by what was said of it, before anything was written under it: who has gone
// for a moment must find their own again, and not a colleague in its place.
import type { ParticipantId } from '@tday/shared/ids';

export class SpokenFor {
  private readonly owners = new Map<number, ParticipantId>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  ownerOf(client: number): ParticipantId | undefined {
    return this.owners.get(client);
  }

  /** False if it is somebody else's. */
  take(client: number, participant: ParticipantId): boolean {
    const owner = this.owners.get(client);
    if (owner !== undefined) return owner === participant;
    this.owners.set(client, participant);
    this.forgetOldest();
    return true;
  }

  private forgetOldest(): void {
    if (this.owners.size <= this.most) return;
    const [oldest] = this.owners.keys();
    if (oldest !== undefined) this.owners.delete(oldest);
  }
}
