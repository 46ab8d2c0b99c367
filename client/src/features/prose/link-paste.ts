// An address that is pasted becomes a link: of the words that are chosen, or of itself.
import { isAllowedLink } from '@tday/shared/prose';
import { Plugin } from '@tiptap/pm/state';
import { setLink } from './prose-commands.ts';

export const linkPaste = (): Plugin =>
  new Plugin({
    props: {
      handlePaste: (view, event) => {
        const pasted = event.clipboardData?.getData('text/plain').trim() ?? '';
        return isAllowedLink(pasted) && setLink(pasted)(view.state, view.dispatch);
      },
    },
  });
