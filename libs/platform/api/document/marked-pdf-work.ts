import type { ThreadWork } from '../threads/thread-work.js';
import type { DocumentToWrite } from './marked-pdf.js';

/** `writeMarkedPdf` on a thread of its own: setting a document holds up nobody's request. */
export const WRITE_MARKED_PDF: ThreadWork<DocumentToWrite, Uint8Array> = {
  module: new URL('./marked-pdf.js', import.meta.url),
  name: 'writeMarkedPdf',
};
