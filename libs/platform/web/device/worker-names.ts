/** Where the worker of the night lies; its address says nothing of the portal. */
export const WORKER_PATH = '/samverkan-worker.js';
/** What the caches with the files of a release are called by, before the name of the release. */
export const FILES_CACHE = 'samverkan-';
/** The cache with the mark of a pass that is out, and the address under which it lies there. */
export const HOLD_CACHE = 'samverkan';
export const HELD_UNTIL = '/samverkan-hold';
