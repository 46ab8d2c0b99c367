// What the facilitator's link opens: who of those who lead you are, or your name, asked once.
import { joinWords } from '@tday/shared/words/join';
import type { Participant } from '@tday/shared/workshop';
import { html } from 'hono/html';
import { button, errorSummary, type FormFault, textField } from './form-parts.ts';
import type { Html } from './frame.ts';
import { describesField, type JoinAt, type Typed, type View } from './join-page.ts';

interface Leading {
  readonly address: string;
  /** Who the holder of the link may be already. */
  readonly known: readonly Participant[];
  readonly typed: Typed;
  readonly faults: readonly FormFault[];
}

const iAm = (address: string, { id, name }: Participant): Html =>
  html`<form action="${address}" method="post">
<input type="hidden" name="participant" value="${id}">
<button type="submit" class="govuk-button govuk-button--secondary">${joinWords.en.facilitator.iAm(name)}</button>
</form>`;

const alreadyHere = (address: string, known: readonly Participant[]): Html =>
  known.length === 0
    ? ''
    : html`<h2 class="govuk-heading-m">${joinWords.en.facilitator.here}</h2>
${known.map((participant) => iAm(address, participant))}`;

export const facilitatorView = (
  { template, workshop }: Omit<JoinAt, 'code'>,
  { address, known, typed, faults }: Leading,
): View => {
  const words = joinWords.en.facilitator;
  const { name: label, nameHint: hint } = joinWords.en.form;
  const title = words.title(workshop.title);
  const field = {
    id: 'name',
    name: 'name',
    label,
    hint,
    value: typed.name,
    autocomplete: 'name',
    quiet: true,
  };
  return {
    title: faults.length === 0 ? title : joinWords.en.errorTitle(title),
    main: html`${errorSummary(faults)}
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${words.says}</p>
${alreadyHere(address, known)}
<h2 class="govuk-heading-m">${words.another}</h2>
<form action="${address}" method="post" novalidate>
${textField(field, faults)}
${describesField(template.groups, typed.describes, faults, false)}
${button(words.button)}
</form>`,
  };
};
