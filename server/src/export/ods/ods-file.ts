// The frame that the XML files of an ODS share.
import { odfFileWith, odfUrn } from '../odf-frame.ts';

export const odsFile = odfFileWith({
  'xmlns:number': `${odfUrn}:datastyle:1.0`,
  'xmlns:config': `${odfUrn}:config:1.0`,
  'xmlns:of': `${odfUrn}:of:1.2`,
});
