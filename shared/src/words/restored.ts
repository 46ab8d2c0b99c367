// What everybody in the room is told when an earlier version was brought back.

export const restoredWords = {
  en: {
    title: 'An earlier version was brought back',
    says: (name: string, when: string) =>
      `${name} brought back what was written by ${when}. Nothing is lost: what was here before is kept as a version.`,
    nobody: 'The facilitator',
    hide: 'Hide this',
  },
} as const;
