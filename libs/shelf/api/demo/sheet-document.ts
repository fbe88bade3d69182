import type { PrintedDocument } from '@stad/platform/api/document/document.js';
import type { Language } from '@stad/platform/rules/language.js';
import type { DemoSheet } from '../../rules/demo/types.js';

/** One page to hand out. */
export function sheetDocument({ heading, lines }: DemoSheet, language: Language): PrintedDocument {
  return {
    ...{ language, title: heading, author: 'Stad till Stad', kind: 'Stad till Stad' },
    ...{ subtitle: '', cover: false, chapters: false, running: '', facts: [], copyNote: '' },
    sections: [
      {
        ...{ number: null, heading },
        blocks: lines.map((text) => ({ kind: 'paragraph' as const, runs: [{ text }] })),
      },
    ],
  };
}
