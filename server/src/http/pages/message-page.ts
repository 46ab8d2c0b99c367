// A page of one message: not found, our fault, not kept, removed.
import { html } from 'hono/html';
import type { View } from './join-page.ts';

interface Message {
  readonly title: string;
  readonly says: string;
  readonly link?: { readonly href: string; readonly words: string };
}

export const messageView = ({ title, says, link }: Message): View => ({
  title,
  main: html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${says}</p>
${link === undefined ? '' : html`<p class="govuk-body"><a class="govuk-link" href="${link.href}">${link.words}</a></p>`}`,
});
