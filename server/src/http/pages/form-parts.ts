// The parts of a form without JavaScript: what was typed stays, and what is wrong is said at the top and
// beside its field.
import { joinWords } from '@tday/shared/words/join';
import { html } from 'hono/html';
import type { Html } from './frame.ts';

export interface FormFault {
  /** The id of the field that is to be mended. */
  readonly field: string;
  readonly says: string;
}

export const faultOf = (faults: readonly FormFault[], field: string): FormFault | undefined =>
  faults.find((fault) => fault.field === field);

export const errorSummary = (faults: readonly FormFault[]): Html =>
  faults.length === 0
    ? ''
    : html`<div class="govuk-error-summary" role="alert" aria-labelledby="problem">
<h2 class="govuk-error-summary__title" id="problem">${joinWords.en.problem}</h2>
<div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">
${faults.map(({ field, says }) => html`<li><a href="#${field}">${says}</a></li>`)}
</ul></div></div>`;

export const errorMessage = (fault: FormFault | undefined): Html =>
  fault === undefined
    ? ''
    : html`<p class="govuk-error-message" id="${fault.field}-error"><span class="govuk-visually-hidden">${joinWords.en.errorBefore}</span> ${fault.says}</p>`;

export const groupClass = (fault: FormFault | undefined): string =>
  `govuk-form-group${fault === undefined ? '' : ' govuk-form-group--error'}`;

interface TextField {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly autocomplete: string;
  readonly width?: 10 | 20;
  /** Below a heading that says already what it is for, the label is an ordinary line. */
  readonly quiet?: boolean;
}

export const textField = (field: TextField, faults: readonly FormFault[]): Html => {
  const { id, name, label, hint, value, autocomplete, width = 20, quiet = false } = field;
  const fault = faultOf(faults, id);
  const describedBy = [`${id}-hint`, ...(fault === undefined ? [] : [`${id}-error`])].join(' ');
  return html`<div class="${groupClass(fault)}">
<label class="govuk-label${quiet ? '' : ' govuk-label--m'}" for="${id}">${label}</label>
<div class="govuk-hint" id="${id}-hint">${hint}</div>
${errorMessage(fault)}
<input class="govuk-input govuk-input--width-${width}${fault === undefined ? '' : ' govuk-input--error'}" id="${id}" name="${name}" type="text" value="${value}" autocomplete="${autocomplete}" spellcheck="false" aria-describedby="${describedBy}">
</div>`;
};

export const button = (label: string): Html =>
  html`<button type="submit" class="govuk-button">${label}</button>`;
