const FLUSH = 'samverkan sends';
const PAGE = 'samverkan page ';

/** One page of this browser at a time does it; false when another one is at it already. */
export async function alone(work: () => Promise<void>): Promise<boolean> {
  if (!globalThis.navigator?.locks) {
    await work();
    return true;
  }
  return navigator.locks.request(FLUSH, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}

/** The name of this page among those of the browser; others see that it lives as long as it does. */
export function announcePage(): string {
  const id = crypto.randomUUID();
  // Held until the page is gone: the browser lets it go, also when the process is killed.
  void globalThis.navigator?.locks?.request(PAGE + id, () => new Promise(() => undefined));
  return id;
}

/** The pages that live now. */
export async function livePages(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await globalThis.navigator?.locks?.query()) ?? {};
  return new Set(
    held.flatMap(({ name = '' }) => (name.startsWith(PAGE) ? [name.slice(PAGE.length)] : [])),
  );
}
