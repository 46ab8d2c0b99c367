// What is on the clipboard as plain HTML: nothing but what the schema could mean. Word writes its lists
// as paragraphs with a drawn bullet, other programs write bold as a style. Styles are read here, by name
// alone, because the page's own rules forbid that they are ever applied.

/** Such as `mso-list:l0 level2 lfo1`. */
const listLevel = /mso-list:\s*l\d+\s+level(\d+)/i;
const orderedMark = /^\s*\(?([0-9]+|[a-z]|[ivxlc]+)[.)]/i;

const styleOf = (element: Element): string => element.getAttribute('data-style') ?? '';

interface WordItem {
  readonly paragraph: HTMLElement;
  readonly level: number;
  readonly ordered: boolean;
}

const markerOf = (paragraph: HTMLElement): HTMLElement | undefined =>
  [...paragraph.querySelectorAll<HTMLElement>('span')].find((span) =>
    /mso-list:\s*ignore/i.test(styleOf(span)),
  );

/** The item that a paragraph stands for; its drawn bullet is taken off. */
const readItem = (paragraph: HTMLElement): WordItem | undefined => {
  const [, level] = listLevel.exec(styleOf(paragraph)) ?? [];
  if (level === undefined) return undefined;
  const marker = markerOf(paragraph);
  const ordered = orderedMark.test(marker?.textContent ?? '');
  marker?.remove();
  return { paragraph, level: Number(level), ordered };
};

interface OpenList {
  readonly list: HTMLElement;
  readonly level: number;
}

/** Puts the item into the list of its level, opening and closing lists as needed. */
const placeItem = (page: Document, open: OpenList[], { paragraph, level, ordered }: WordItem) => {
  while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
  if ((open.at(-1)?.level ?? 0) < level) {
    const list = page.createElement(ordered ? 'ol' : 'ul');
    const parent = open.at(-1)?.list.lastElementChild;
    if (parent) parent.append(list);
    else paragraph.before(list);
    open.push({ list, level });
  }
  const item = page.createElement('li');
  open.at(-1)?.list.append(item);
  item.append(paragraph);
};

const makeLists = (page: Document): void => {
  let open: OpenList[] = [];
  let last: Element | undefined;
  for (const paragraph of page.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')) {
    const item = readItem(paragraph);
    if (item === undefined) continue;
    // Something stands between this item and the one before: a new list.
    if (last !== undefined && paragraph.previousElementSibling !== last) open = [];
    placeItem(page, open, item);
    last = open[0]?.list;
  }
};

const dropRubbish = (page: Document): void => {
  const comments = page.createNodeIterator(page, NodeFilter.SHOW_COMMENT);
  for (let comment = comments.nextNode(); comment; comment = comments.nextNode()) {
    comment.parentNode?.removeChild(comment);
  }
  for (const element of page.querySelectorAll('style, script, meta, link, title, xml, img')) {
    element.remove();
  }
  for (const element of page.querySelectorAll('*')) {
    if (element.tagName.includes(':')) element.replaceWith(...element.childNodes);
  }
};

/** Word's headings by style where it did not write h1 to h6. */
const makeTitles = (page: Document): void => {
  for (const title of page.querySelectorAll('p.MsoTitle, p.MsoSubtitle')) {
    const heading = page.createElement(title.className === 'MsoTitle' ? 'h1' : 'h2');
    heading.append(...title.childNodes);
    title.replaceWith(heading);
  }
};

const wrap = (page: Document, element: Element, tag: string): void => {
  const wrapper = page.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
};

const isBold = /font-weight:\s*(bold|[6-9]\d\d)/i;
const isNotBold = /font-weight:\s*(normal|[1-5]\d\d)/i;
const isItalic = /font-style:\s*italic/i;

/** Bold and italic by style; and a whole page in a `b` that is not bold, as Google Docs writes it. */
const makeMarks = (page: Document): void => {
  for (const element of page.querySelectorAll('span[data-style], font[data-style]')) {
    if (isBold.test(styleOf(element))) wrap(page, element, 'strong');
    if (isItalic.test(styleOf(element))) wrap(page, element, 'em');
  }
  for (const element of page.querySelectorAll('b[data-style]')) {
    if (isNotBold.test(styleOf(element))) element.replaceWith(...element.childNodes);
  }
};

/** Bullets are drawn between conditional comments, which a parser leaves in the page as text. */
const conditions = /<!\[(if|endif)[^>]*>/gi;
const tags = /<[a-z][^>]*>/gi;

const readable = (html: string): string =>
  html
    .replace(conditions, '')
    .replace(tags, (tag) => tag.replace(/\sstyle(\s*=\s*["'])/i, ' data-style$1'));

export const cleanPastedHtml = (html: string): string => {
  const page = new DOMParser().parseFromString(readable(html), 'text/html');
  dropRubbish(page);
  makeTitles(page);
  makeLists(page);
  makeMarks(page);
  return page.body.innerHTML;
};
