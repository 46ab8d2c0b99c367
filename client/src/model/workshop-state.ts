// What one browser knows of its workshop at a moment, and what it can do with it. Views read the state
// through features/use-model.ts.
import type { Command, Decided, Refusal } from '@tday/shared/commands';
import type { ParticipantId, RejoinCode } from '@tday/shared/ids';
import type { ClosingName } from '@tday/shared/protocol';
import type { Template } from '@tday/shared/template';
import type { WaitingFile } from '@tday/shared/waiting-file';
import type { Workshop } from '@tday/shared/workshop';
import type { StoreApi } from 'zustand/vanilla';
import type { ContentCopy } from './content-copy.ts';
import type { Host } from './host.ts';
import type { KeptState } from './kept-light.ts';
import type { HandedBackText } from './unkept-places.ts';
import type { VersionDesk } from './version-desk.ts';
import type { Ask } from './wire.ts';
import type { WorkshopAnswer } from './workshop-answer.ts';

/** Words that the room refused, given back to whoever wrote them. */
export interface HandedBack extends WaitingFile {
  /** Why, in a sentence. */
  readonly says: string;
  readonly texts: readonly HandedBackText[];
  /** They came after the closing, and wait in the late box too. */
  readonly isLate?: boolean;
}

/**
 * What outlives what here. `page`: what is written stays until the page is closed. `device`: it is there
 * again once the page can be fetched again. `reload`: the page itself opens without the server.
 */
export type Endurance = 'page' | 'device' | 'reload';

export interface WorkshopState extends KeptState {
  readonly workshop: Workshop;
  /** The workshop's own copy; without the scripts for whoever does not lead. */
  readonly template: Template;
  readonly copy: ContentCopy;
  readonly handedBack: readonly HandedBack[];
  readonly endures: Endurance;
  /** The network lets no WebSocket through: everything works, a little later. */
  readonly slow: boolean;
  /** Why the room closed the line that is down, if it said. */
  readonly lostFor: ClosingName | undefined;
  /** Before long nothing more can be added; only a facilitator is told. */
  readonly nearlyFull: boolean;
}

/** What came of a command. `unreached`: nobody knows, because no answer came. */
export type Outcome =
  | { readonly decided: readonly Decided[] }
  | Refusal
  | { readonly unreached: true; readonly says: string };

/** A new rejoin code, or why there is none. */
export type NewRejoinCode = { readonly rejoinCode: RejoinCode } | { readonly says: string };

/** Another facilitator's link, or why there is none. */
export type NewFacilitatorLink = { readonly facilitatorLink: string } | { readonly says: string };

export interface OpenWorkshop {
  readonly me: ParticipantId;
  readonly codes: Pick<WorkshopAnswer, 'code' | 'joinAddress' | 'rejoinCode' | 'facilitatorLink'>;
  readonly state: StoreApi<WorkshopState>;
  readonly host: Host;
  /** For what is asked of the server on few screens. */
  readonly askServer: Ask;
  readonly versions: VersionDesk;
  /** The server's clock. */
  now(): number;
  /** When the latest change that this browser knows of was made, by the server's clock. */
  lastChangedAt(): number;
  ask(command: Command): Promise<Outcome>;
  /** A new rejoin code, for oneself or, by a facilitator, for somebody else. */
  newRejoinCode(participant: ParticipantId): Promise<NewRejoinCode>;
  /** Only for facilitators: the link before stops working. */
  newFacilitatorLink(): Promise<NewFacilitatorLink>;
  /** The device says that it has lost the network. */
  lineLost(): void;
  /** The device has a network again, or has woken, or shows the page again: is the line there? */
  lineBack(): void;
  /** The page may be stopped or thrown away from now on. */
  rest(): void;
  forgetHandedBack(handedBack: HandedBack): void;
  /** What was written here and is not kept, for a file; undefined if everything is. */
  waiting(): WaitingFile | undefined;
  close(): void;
}
