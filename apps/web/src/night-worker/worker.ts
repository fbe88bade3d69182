import { type Night, type NightScope, nightWorker } from './night-worker.js';

/** The build puts the list of the release here. */
declare const __NIGHT__: Night;

nightWorker(self as unknown as NightScope, __NIGHT__);
