// The gallery of field types, for whoever develops one.
export const galleryWords = {
  en: {
    title: 'Field types',
    says: 'Every field type with the examples that it brings. Each can be changed: nothing here is kept or sent.',
    contents: 'Field types',
    example: (name: string) => `Example: ${name}`,
    spec: 'What the template says',
    noSpec: 'nothing beside label and hint',
    form: 'In a form',
    readOnly: 'Where it may not be written',
    cell: 'In a table',
    restore: 'Bring the examples back',
    row: 'row',
    rowTitle: 'Title',
    guidance: 'Nothing here is kept.',
  },
} as const;
