// The lobby for browsers without JavaScript: you are in, your rejoin code, who has joined.
import type { Template } from '@tday/shared/template';
import { joinWords } from '@tday/shared/words/join';
import type { Participant, Workshop } from '@tday/shared/workshop';
import { html } from 'hono/html';
import type { Html } from './frame.ts';
import type { View } from './join-page.ts';

interface Lobby {
  readonly template: Template;
  readonly workshop: Workshop;
  readonly me: Participant;
  readonly rejoinCode: string | undefined;
}

const words = joinWords.en.lobby;

const people = (title: string, participants: readonly Participant[]): Html =>
  participants.length === 0
    ? ''
    : html`<h3 class="govuk-heading-s">${title} (${participants.length})</h3>
<p class="govuk-body">${participants.map(({ name }) => name).join(', ')}</p>`;

const whoIsHere = ({ groups }: Template, { participants }: Workshop): Html => {
  const here = participants.filter(({ removed }) => !removed);
  const taking = here.filter(({ role }) => role !== 'observer');
  const byGroup = groups.map(({ id, plural }) =>
    people(
      plural,
      taking.filter(({ group }) => group === id),
    ),
  );
  return html`<h2 class="govuk-heading-m">${words.here(here.length)}</h2>
${byGroup}
${people(
  words.observers,
  here.filter(({ role }) => role === 'observer'),
)}`;
};

const rejoinPart = (rejoinCode: string | undefined): Html =>
  rejoinCode === undefined
    ? ''
    : html`<h2 class="govuk-heading-m">${words.rejoinCode}</h2>
<p class="govuk-body"><strong class="tday-code">${rejoinCode}</strong></p>
<p class="govuk-body">${words.rejoinSays}</p>`;

export const lobbyView = ({ template, workshop, me, rejoinCode }: Lobby): View => ({
  title: words.title(me.name),
  main: html`<h1 class="govuk-heading-l">${words.title(me.name)}</h1>
<p class="govuk-body">${workshop.title}</p>
<p class="govuk-body">${words.script}</p>
${rejoinPart(rejoinCode)}
${whoIsHere(template, workshop)}`,
});

export const wayIn = (): Html =>
  html`<p class="govuk-body">${words.plain}</p>
<p class="govuk-body"><a class="govuk-link" href="/j">${words.enterCode}</a></p>`;
