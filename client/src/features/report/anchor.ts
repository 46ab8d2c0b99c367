// The ids of a report on a page that has ids of its own: `task` names the main part of every screen.

export const anchorOf = (id: string): string => `doc-${id}`;

/** Links inside the report lead to the anchors as they stand on the page. */
export const hrefOnPage = (href: string): string =>
  href.startsWith('#') ? `#${anchorOf(href.slice(1))}` : href;
