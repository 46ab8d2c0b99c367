// Links in prose: an address and nothing else. A mark of our own, because the library's brings a reader
// for every kind of address, as heavy as all our other marks and nodes together.
import { isAllowedLink } from '@tday/shared/prose';
import { Mark, markPasteRule, mergeAttributes } from '@tiptap/core';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    link: {
      readonly setLink: (attributes: { readonly href: string }) => ReturnType;
      readonly unsetLink: () => ReturnType;
    };
  }
}

const pastedAddress = /(?:https?:\/\/|mailto:)[^\s<>"]+/g;

export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => isAllowedLink(element.getAttribute('href') ?? '') && null,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    'a',
    mergeAttributes(HTMLAttributes, { class: 'govuk-link', rel: 'noopener noreferrer' }),
    0,
  ],
  addCommands() {
    return {
      setLink:
        ({ href }) =>
        ({ commands }) =>
          isAllowedLink(href) && commands.setMark(this.name, { href }),
      unsetLink:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    };
  },
  addPasteRules() {
    return [
      markPasteRule({
        find: pastedAddress,
        type: this.type,
        getAttributes: ([href]) => ({ href }),
      }),
    ];
  },
});
