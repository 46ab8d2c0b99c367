// The second wire of a browser, a file of its own: on most networks nobody needs it.
import { eventWire } from '../model/event-wire.ts';
import { browserHost } from './browser-host.ts';
import { browserRequests } from './browser-requests.ts';

export const openSecondWire = eventWire(browserRequests, browserHost);
