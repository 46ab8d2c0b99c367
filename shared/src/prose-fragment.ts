// Prose between Yjs and plain JSON: the node and mark layout that the editor's Yjs binding uses.
import * as Y from 'yjs';

interface JsonNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly JsonNode[];
  readonly text?: string;
  readonly marks?: readonly {
    readonly type: string;
    readonly attrs?: unknown;
  }[];
}

type Delta = readonly {
  readonly insert?: unknown;
  readonly attributes?: Record<string, unknown>;
}[];

/** Marks that may overlap themselves are kept as `name--hash`. */
const markName = (attribute: string): string => attribute.replace(/--[\w+/=]+$/, '');

const marksOf = (attributes: Readonly<Record<string, unknown>>): NonNullable<JsonNode['marks']> =>
  Object.entries(attributes).map(([name, attrs]) => ({ type: markName(name), attrs }));

const noMarks: NonNullable<JsonNode['marks']> = [];

const addText = (words: Y.XmlText, nodes: JsonNode[]): void => {
  for (const { insert, attributes } of words.toDelta() as Delta) {
    if (typeof insert !== 'string' || insert === '') continue;
    const marks = attributes === undefined ? noMarks : marksOf(attributes);
    nodes.push({ type: 'text', text: insert, marks });
  }
};

const elementToJson = (element: Y.XmlElement): JsonNode => ({
  type: element.nodeName,
  attrs: element.getAttributes() as Record<string, unknown>,
  content: childrenToJson(element),
});

/** Every text of a workshop goes through here when its documents are read: nothing is made for nothing. */
const childrenToJson = (parent: Y.XmlFragment): readonly JsonNode[] => {
  const nodes: JsonNode[] = [];
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) addText(child, nodes);
    else if (child instanceof Y.XmlElement) nodes.push(elementToJson(child));
  }
  return nodes;
};

/** ProseMirror JSON of what lies in a fragment; undefined if nothing was ever written there. */
export const fragmentToJson = (fragment: Y.XmlFragment): unknown =>
  fragment.length === 0 ? undefined : { type: 'doc', content: childrenToJson(fragment) };

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null;

const listOf = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : []);

const textFromJson = (nodes: readonly Record<string, unknown>[]): Y.XmlText => {
  const words = new Y.XmlText();
  let at = 0;
  for (const node of nodes) {
    const text = String(node['text'] ?? '');
    const attributes: Record<string, unknown> = {};
    for (const mark of listOf(node['marks'])) {
      if (isRecord(mark)) attributes[String(mark['type'])] = mark['attrs'] ?? {};
    }
    words.insert(at, text, attributes);
    at += text.length;
  }
  return words;
};

/** Text nodes beside each other share one Yjs text, as the editor's binding expects. */
const childrenFromJson = (content: readonly unknown[]): (Y.XmlElement | Y.XmlText)[] => {
  const children: (Y.XmlElement | Y.XmlText)[] = [];
  let texts: Record<string, unknown>[] = [];
  const flush = () => {
    if (texts.length > 0) children.push(textFromJson(texts));
    texts = [];
  };
  for (const node of content) {
    if (!isRecord(node)) continue;
    if (node['type'] === 'text') {
      texts.push(node);
    } else {
      flush();
      children.push(elementFromJson(node));
    }
  }
  flush();
  return children;
};

const elementFromJson = (node: Record<string, unknown>): Y.XmlElement => {
  const element = new Y.XmlElement(String(node['type']));
  const attrs = isRecord(node['attrs']) ? node['attrs'] : {};
  for (const [name, value] of Object.entries(attrs)) {
    // The binding keeps numbers and objects as they are; Yjs' types know only strings.
    element.setAttribute(name, value as string);
  }
  element.insert(0, childrenFromJson(listOf(node['content'])));
  return element;
};

/** Appends ProseMirror JSON, of the prose schema, to what lies in a fragment. */
export const appendJson = (fragment: Y.XmlFragment, json: unknown): void => {
  const content = isRecord(json) ? listOf(json['content']) : [];
  fragment.insert(fragment.length, childrenFromJson(content));
};
