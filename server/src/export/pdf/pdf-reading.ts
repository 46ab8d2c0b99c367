// What a test may ask of a printed PDF, read back by a reader that is not ours.

import type { PDFDocumentProxy } from 'pdfjs-dist';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface TagNode {
  readonly role?: string;
  readonly children?: readonly TagNode[];
}

export interface PdfReading {
  readonly title: string;
  readonly language: string;
  /** All words, pages parted by form feeds. */
  readonly text: string;
  /** How often each structure tag stands: H1, TH, L... */
  readonly tags: ReadonlyMap<string, number>;
  readonly bookmarks: readonly string[];
  readonly webLinks: readonly string[];
  /** How many links lead to another place in the document. */
  readonly innerLinks: number;
  readonly fonts: readonly string[];
  /** Width and height of each page in points. */
  readonly pages: readonly (readonly [number, number])[];
}

const countTags = (node: TagNode, tags: Map<string, number>): void => {
  if (node.role !== undefined) tags.set(node.role, (tags.get(node.role) ?? 0) + 1);
  for (const child of node.children ?? []) countTags(child, tags);
};

/** Names of embedded fonts, without the letters that mark each as a part of the whole font. */
const fontsOf = (bytes: Uint8Array): readonly string[] => {
  const file = Buffer.from(bytes).toString('latin1');
  const names = [...file.matchAll(/\/BaseFont \/([A-Z]{6}\+)?([^\s/]+)/g)].map(
    ([, , name]) => name,
  );
  return [...new Set(names.filter((name) => name !== undefined))].sort();
};

type Part = Pick<PdfReading, 'webLinks' | 'innerLinks' | 'text'> & {
  readonly size: readonly [number, number];
  readonly tree: TagNode;
};

const readPage = async (document: PDFDocumentProxy, number: number): Promise<Part> => {
  const page = await document.getPage(number);
  const [content, annotations, tree] = await Promise.all([
    page.getTextContent(),
    page.getAnnotations(),
    page.getStructTree(),
  ]);
  const links = annotations.filter((each) => each.subtype === 'Link');
  const { width, height } = page.getViewport({ scale: 1 });
  return {
    text: content.items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join(''),
    webLinks: links.flatMap((link) => (typeof link.url === 'string' ? [link.url] : [])),
    innerLinks: links.filter((link) => link.dest !== null && link.dest !== undefined).length,
    size: [Math.round(width), Math.round(height)],
    tree: tree as TagNode,
  };
};

/** Of any PDF, tagged or not. */
export const countPages = async (bytes: Uint8Array): Promise<number> =>
  (await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise).numPages;

export const readPdf = async (bytes: Uint8Array): Promise<PdfReading> => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = await document.getMetadata();
  const facts = info as { readonly Title?: string; readonly Language?: string };
  const pages: Part[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await readPage(document, number));
  }
  const tags = new Map<string, number>();
  for (const { tree } of pages) countTags(tree, tags);
  return {
    title: facts.Title ?? '',
    language: facts.Language ?? '',
    text: pages.map((page) => page.text).join('\f'),
    tags,
    bookmarks: ((await document.getOutline()) ?? []).map((entry) => entry.title),
    webLinks: pages.flatMap((page) => page.webLinks),
    innerLinks: pages.reduce((sum, page) => sum + page.innerLinks, 0),
    fonts: fontsOf(bytes),
    pages: pages.map((page) => page.size),
  };
};
