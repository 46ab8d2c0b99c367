// Where two people format the same words, Yjs tidies up what then says the same twice: in every copy that
// hears of it, as an edit of that copy. So a room would say less than what changed, and somebody who only
// reads would write. What is said twice does no harm.
import type * as Y from 'yjs';

export const leaveFormats = (doc: Y.Doc): void => {
  doc.on('afterTransaction', (transaction) => {
    // Set by Yjs for changes that come from elsewhere, and looked at after this.
    transaction._needFormattingCleanup = false;
  });
};
