// What the editor of a text says: its toolbar, its link box, and what stands in an empty text.

export const editorWords = {
  en: {
    toolbar: 'Text style',
    bold: 'Bold',
    italic: 'Italic',
    heading: (level: number) => `Heading ${level}`,
    bullets: 'List with bullets',
    numbers: 'Numbered list',
    deeper: 'Indent list item',
    lessDeep: 'Outdent list item',
    link: 'Link',
    linkFace: 'Link',
    undo: 'Undo what I wrote',
    redo: 'Redo what I wrote',
    linkAddress: 'Address of the link',
    linkFault: 'Enter a web address or an email address, like https://example.org',
    keepLink: 'Keep link',
    removeLink: 'Remove link',
    cancel: 'Cancel',
    notLoaded:
      'The editor could not be fetched. Check your connection, then press Enter or tap here again.',
    notYetWritten: 'Not yet written',
  },
} as const;
