const READY = 'stad.ready';

/** Whether this device was made ready for a night and keeps something of it: asked before anything is opened. */
export function isMadeReady(): boolean {
  try {
    return localStorage.getItem(READY) !== null;
  } catch {
    return false;
  }
}

export function noteReady(isReady: boolean): void {
  try {
    if (isReady) localStorage.setItem(READY, '');
    else localStorage.removeItem(READY);
  } catch {
    // A browser that keeps nothing was not made ready.
  }
}
