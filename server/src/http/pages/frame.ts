// The frame around every page that the server draws itself: no script is needed for any of them, and
// whatever a person typed is escaped by `html`.
import { joinWords } from '@tday/shared/words/join';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { ClientFiles } from '../client-files.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString> | '';

interface Page {
  readonly title: string;
  readonly main: Html;
  /** Whether the room's files are fetched quietly meanwhile. */
  readonly prefetch?: boolean;
}

/** Looks plain, and works, while nothing is built. */
export const plainStylesPath = '/j.css';

export const plainStyles = `body{font:1.1875rem/1.4 system-ui,sans-serif;color:#0b0c0c;margin:0}
.govuk-width-container{max-width:60rem;margin:0 auto;padding:0 1rem}
.govuk-generic-header{background:#0b4f55;padding:.75rem 0}.govuk-generic-header a{color:#fff}
.govuk-label,.govuk-fieldset__legend{display:block;font-weight:700;padding:0}
.govuk-fieldset{border:0;margin:0;padding:0}.govuk-hint{color:#484949}
.govuk-form-group{margin:0 0 1.5rem}.govuk-input{font:inherit;padding:.4rem;width:100%;max-width:25rem;box-sizing:border-box;border:2px solid #0b0c0c}
.govuk-radios__item{padding:.4rem 0}.govuk-radios__input{width:1.5rem;height:1.5rem;vertical-align:middle}
.govuk-button{font:inherit;font-weight:700;color:#fff;background:#0f7a52;border:0;padding:.6rem 1rem;min-height:44px}
.govuk-error-message{color:#ca3535;font-weight:700}.govuk-error-summary{border:4px solid #ca3535;padding:1rem;margin:1rem 0}
.govuk-visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
:focus{outline:3px solid #fd0;outline-offset:2px}`;

const styles = (client: ClientFiles | undefined): readonly string[] =>
  client === undefined || client.join.styles.length === 0 ? [plainStylesPath] : client.join.styles;

export const drawPage = (client: ClientFiles | undefined, page: Page): Html => {
  const { product, skip, pageTitle } = joinWords.en;
  const prefetch = page.prefetch === true ? (client?.room ?? []) : [];
  return html`<!doctype html>
<html lang="en" class="govuk-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#0b4f55">
<meta name="robots" content="noindex">
<title>${pageTitle(page.title, product)}</title>
<link rel="icon" type="image/svg+xml" href="/icon.svg">
${styles(client).map((href) => html`<link rel="stylesheet" href="${href}">`)}
${prefetch.length > 0 ? html`<meta name="prefetch" content="${prefetch.join(' ')}">` : ''}
${(client?.join.scripts ?? []).map((src) => html`<script type="module" src="${src}"></script>`)}
</head>
<body class="govuk-template__body">
<a href="#main" class="govuk-skip-link">${skip}</a>
<header class="govuk-generic-header">
<div class="govuk-generic-header__container govuk-width-container">
<div class="govuk-generic-header__logo"><a href="/" class="govuk-generic-header__homepage-link">${product}</a></div>
</div>
</header>
<div class="govuk-width-container"><main class="govuk-main-wrapper" id="main">
${page.main}
</main></div>
</body>
</html>`;
};
