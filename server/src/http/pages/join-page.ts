// The page behind the code on the wall: enter the code; a name and one choice; "Is this you?".
import type { JoinCode } from '@tday/shared/ids';
import { type Group, type Template, templateMinutes } from '@tday/shared/template';
import { joinWords } from '@tday/shared/words/join';
import type { Participant, Workshop } from '@tday/shared/workshop';
import { html } from 'hono/html';
import {
  button,
  errorMessage,
  errorSummary,
  type FormFault,
  faultOf,
  groupClass,
  textField,
} from './form-parts.ts';
import type { Html } from './frame.ts';

export interface View {
  readonly title: string;
  readonly main: Html;
}

/** What a person gave so far. */
export interface Typed {
  readonly name: string;
  /** The id of a group, or `observing`. */
  readonly describes: string;
}

export const observing = 'observing';

export interface JoinAt {
  readonly template: Template;
  readonly workshop: Workshop;
  readonly code: JoinCode;
}

const withFaults = (title: string, faults: readonly FormFault[]): string =>
  faults.length === 0 ? title : joinWords.en.errorTitle(title);

export const codeView = (typed: string, faults: readonly FormFault[]): View => {
  const { title, label, hint, button: press } = joinWords.en.code;
  const field = {
    id: 'code',
    name: 'code',
    label,
    hint,
    value: typed,
    autocomplete: 'off',
    width: 10,
  } as const;
  return {
    title: withFaults(title, faults),
    main: html`${errorSummary(faults)}
<h1 class="govuk-heading-l">${title}</h1>
<form action="/j" method="get" novalidate>
${textField(field, faults)}
${button(press)}
</form>`,
  };
};

const clock = (minutes: number): string => {
  const ofDay = minutes % (24 * 60);
  const padded = (number: number) => String(number).padStart(2, '0');
  return `${padded(Math.floor(ofDay / 60))}:${padded(ofDay % 60)}`;
};

const hoursOf = (template: Template): string => {
  const [hours = 0, minutes = 0] = template.starts.split(':').map(Number);
  const starts = hours * 60 + minutes;
  return joinWords.en.form.hours(clock(starts), clock(starts + templateMinutes(template)));
};

const radio = (group: Pick<Group, 'id' | 'label'>, index: number, chosen: string): Html =>
  radioItem(group.id, group.label, index === 0 ? 'describes' : `describes-${index + 1}`, chosen);

const radioItem = (value: string, label: string, id: string, chosen: string, hint = ''): Html =>
  html`<div class="govuk-radios__item">
<input class="govuk-radios__input" id="${id}" name="describes" type="radio" value="${value}"${value === chosen ? html` checked` : ''}${hint === '' ? '' : html` aria-describedby="${id}-hint"`}>
<label class="govuk-label govuk-radios__label" for="${id}">${label}</label>
${hint === '' ? '' : html`<div class="govuk-hint govuk-radios__hint" id="${id}-hint">${hint}</div>`}
</div>`;

/** Which describes you: the groups of the template, and observing where that is a choice. */
export const describesField = (
  groups: readonly Group[],
  chosen: string,
  faults: readonly FormFault[],
  mayObserve: boolean,
): Html => {
  const words = joinWords.en.form;
  const fault = faultOf(faults, 'describes');
  return html`<div class="${groupClass(fault)}">
<fieldset class="govuk-fieldset"${fault === undefined ? '' : html` aria-describedby="describes-error"`}>
<legend class="govuk-fieldset__legend govuk-fieldset__legend--m">${words.describes}</legend>
${errorMessage(fault)}
<div class="govuk-radios">
${groups.map((group, index) => radio(group, index, chosen))}
${mayObserve ? radioItem(observing, words.observing, 'describes-observing', chosen, words.observingHint) : ''}
</div></fieldset></div>`;
};

const nameField = (value: string, faults: readonly FormFault[]): Html => {
  const { name: label, nameHint: hint } = joinWords.en.form;
  return textField({ id: 'name', name: 'name', label, hint, value, autocomplete: 'name' }, faults);
};

const rejoinForm = (code: JoinCode, typed: string, faults: readonly FormFault[]): Html => {
  const { label, hint, button: press } = joinWords.en.rejoin;
  const field = {
    id: 'rejoin',
    name: 'rejoin',
    label,
    hint,
    value: typed,
    autocomplete: 'off',
    width: 10,
    quiet: true,
  } as const;
  return html`<form action="/j/${code}/again" method="post" novalidate>
${textField(field, faults)}
${button(press)}
</form>`;
};

interface Joining {
  readonly typed: Typed;
  readonly rejoinTyped?: string;
  readonly faults: readonly FormFault[];
}

export const joinView = (at: JoinAt, { typed, rejoinTyped, faults }: Joining): View => {
  const words = joinWords.en.form;
  const { template, workshop, code } = at;
  const title = words.title(workshop.title);
  const where = [workshop.place, hoursOf(template)].filter(Boolean).join(' · ');
  const form = html`<form action="/j/${code}" method="post" novalidate>
${nameField(typed.name, faults)}
${describesField(template.groups, typed.describes, faults, true)}
${button(words.button)}
</form>
<p class="govuk-body">${words.recorded}</p>`;
  return {
    title: withFaults(title, faults),
    main: html`${errorSummary(faults)}
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${where}</p>
${workshop.state === 'closed' ? html`<p class="govuk-body">${words.closed}</p>` : form}
<details class="govuk-details"${rejoinTyped === undefined ? '' : html` open`}>
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">${words.before}</span></summary>
<div class="govuk-details__text">${rejoinForm(code, rejoinTyped ?? '', faults)}
<p class="govuk-body">${joinWords.en.rejoin.lost}</p></div>
</details>`,
  };
};

/** What somebody is called by: their group, or that they lead or observe. */
const describedAs = ({ groups }: Template, { role, group }: Participant): string => {
  if (role === 'observer') return joinWords.en.sameName.observer;
  if (role === 'facilitator') return joinWords.en.sameName.facilitator;
  return groups.find(({ id }) => id === group)?.plural ?? group;
};

const timeOf = (at: number): string => {
  const date = new Date(at);
  return clock(date.getHours() * 60 + date.getMinutes());
};

interface SameNameFound {
  readonly other: Participant;
  readonly typed: Typed;
  /** A name that nobody has: to begin from. */
  readonly suggested: string;
}

export const sameNameView = (at: JoinAt, { other, typed, suggested }: SameNameFound): View => {
  const words = joinWords.en.sameName;
  const form = joinWords.en.form;
  const field = {
    id: 'name',
    name: 'name',
    label: form.name,
    hint: words.noHint,
    value: suggested,
    autocomplete: 'off',
    quiet: true,
  };
  return {
    title: words.title,
    main: html`<h1 class="govuk-heading-l">${words.title}</h1>
<p class="govuk-body">${words.says(other.name, describedAs(at.template, other), timeOf(other.joinedAt))}</p>
<h2 class="govuk-heading-m">${words.yes}</h2>
${rejoinForm(at.code, '', [])}
<h2 class="govuk-heading-m">${words.lost}</h2>
<p class="govuk-body">${words.lostSays}</p>
<h2 class="govuk-heading-m">${words.no}</h2>
<form action="/j/${at.code}" method="post" novalidate>
<input type="hidden" name="describes" value="${typed.describes}">
<input type="hidden" name="another" value="yes">
${textField(field, [])}
${button(words.noButton)}
</form>`,
  };
};
