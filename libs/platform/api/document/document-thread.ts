import { Thread } from '../threads/thread.js';

/** Where documents are set: one of forty pages takes seconds, and nobody else waits for them. */
export const DOCUMENT_THREAD = new Thread();
