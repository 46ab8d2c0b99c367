// The table of all addresses.
import { askForCommand } from './commands.ts';
import { enterAsAnother, enterWithPass } from './enter.ts';
import { exportDocument } from './exports.ts';
import { openFacilitatorLink, sendFacilitatorForm } from './facilitator-link.ts';
import { showHealth, showMetrics, showReadiness } from './health.ts';
import {
  askForCode,
  sendJoinForm,
  sendRejoinForm,
  showJoinAgain,
  showJoinPage,
} from './join-form.ts';
import { joinWorkshop, newRejoinCode, rejoinWorkshop } from './joins.ts';
import { bringInFile, downloadLate, showLate } from './late.ts';
import { newFacilitatorLink } from './new-facilitator-link.ts';
import { describeApi } from './open-api.ts';
import { showQrCode } from './qr-code.ts';
import { appRoutes } from './room-page.ts';
import type { Route } from './route.ts';
import { openSample } from './samples.ts';
import { stageNumbers } from './stage-numbers.ts';
import { listTemplates, showTemplate } from './templates.ts';
import { showVersion } from './versions.ts';
import { showWorkshop, startWorkshop } from './workshops.ts';

const apiRoutes: readonly Route[] = [
  startWorkshop,
  openSample,
  joinWorkshop,
  rejoinWorkshop,
  showWorkshop,
  askForCommand,
  newRejoinCode,
  newFacilitatorLink,
  showLate,
  downloadLate,
  bringInFile,
  exportDocument,
  showVersion,
  stageNumbers,
  showQrCode,
  listTemplates,
  showTemplate,
  showHealth,
  showReadiness,
  showMetrics,
];

const pageRoutes: readonly Route[] = [
  askForCode,
  showJoinPage,
  sendJoinForm,
  showJoinAgain,
  sendRejoinForm,
  openFacilitatorLink,
  sendFacilitatorForm,
  enterWithPass,
  enterAsAnother,
  ...appRoutes,
];

export const routes: readonly Route[] = [...apiRoutes, ...pageRoutes, describeApi(apiRoutes)];
