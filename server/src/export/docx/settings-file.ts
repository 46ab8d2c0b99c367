// settings.xml: how Word is to treat the document.
import { twips, val, w, wordFile } from './word-xml.ts';

/** The layout of Word 2013 and later; without it Word opens the file in compatibility mode. */
const compatibilityMode = 15;

export const settingsFile = (language: string): string =>
  wordFile(
    'settings',
    w('zoom', { percent: 100 }),
    val('defaultTabStop', twips(1.25)),
    val('characterSpacingControl', 'doNotCompress'),
    w(
      'compat',
      {},
      w('compatSetting', {
        name: 'compatibilityMode',
        uri: 'http://schemas.microsoft.com/office/word',
        val: compatibilityMode,
      }),
    ),
    w('themeFontLang', { val: language }),
    val('decimalSymbol', '.'),
    val('listSeparator', ','),
  );
