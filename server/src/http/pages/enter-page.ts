// Asks a browser that is somebody in a workshop already whether it is to be somebody else from now on.
import { joinWords } from '@tday/shared/words/join';
import type { Participant } from '@tday/shared/workshop';
import { html } from 'hono/html';
import type { Room } from '../../sync/room.ts';
import { button } from './form-parts.ts';
import type { View } from './join-page.ts';

interface Entering {
  readonly pass: string;
  readonly to: string;
  readonly now: Participant;
  readonly next: Participant;
}

export const enterAsView = (
  { id, workshop }: Pick<Room, 'id' | 'workshop'>,
  { pass, to, now, next }: Entering,
): View => {
  const words = joinWords.en.enterAs;
  const title = words.title(next.name);
  return {
    title,
    main: html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${words.says(now.name, next.name, workshop.title)}</p>
<form action="/enter/${id}" method="post">
<input type="hidden" name="pass" value="${pass}">
<input type="hidden" name="to" value="${to}">
${button(words.goOn(next.name))}
</form>
<p class="govuk-body"><a class="govuk-link" href="/w/${id}">${words.stay(now.name)}</a></p>`,
  };
};
