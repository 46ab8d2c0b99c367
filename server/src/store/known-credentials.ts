// Credentials that were asked for before: whoever comes back does not wait for the disk. Right only
// because one process has the file for itself, and tells this of what it drops.
import type { ParticipantId } from '@tday/shared/ids';
import type { Credential } from './store.ts';

/** As many as people who may be connected, and then some. */
const mostKnown = 20_000;

const nameOf = (kind: Credential['kind'], hash: Uint8Array): string =>
  `${kind} ${Buffer.from(hash).toString('base64')}`;

export class KnownCredentials {
  private readonly known = new Map<string, Credential>();

  get(kind: Credential['kind'], hash: Uint8Array): Credential | undefined {
    return this.known.get(nameOf(kind, hash));
  }

  remember(credential: Credential): void {
    if (this.known.size >= mostKnown) this.known.clear();
    this.known.set(nameOf(credential.kind, credential.hash), credential);
  }

  forget(participant: ParticipantId, kind: Credential['kind']): void {
    for (const [name, credential] of this.known) {
      if (credential.participant === participant && credential.kind === kind) {
        this.known.delete(name);
      }
    }
  }
}
