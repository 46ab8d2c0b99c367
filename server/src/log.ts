// One JSON line per event. Secrets travel in addresses and headers of requests, so neither is ever logged.
import { type Logger, pino } from 'pino';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export const makeLog = (level: LogLevel): Logger =>
  // The host's name and the process' number say nothing to whoever reads one server's log.
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
