const CHANNEL = 'stad.signedIn';

/** Tells the other tabs of this browser that somebody has signed in. */
export function tellSignedIn(): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/**
 * Calls back when another tab has signed in, and when somebody comes back to this one: a browser may not
 * tell tabs of each other. Returns the way to stop listening.
 */
export function onSignedInElsewhere(listener: () => void): () => void {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
  if (channel) channel.onmessage = listener;
  addEventListener('focus', listener);
  return () => {
    channel?.close();
    removeEventListener('focus', listener);
  };
}
