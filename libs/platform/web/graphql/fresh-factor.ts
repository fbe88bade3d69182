/** Asks the person for a fresh factor, by the way the session began; false when they would rather not. */
type Asker = (way: string) => Promise<boolean>;

let asker: Asker | null = null;
let asking: Promise<boolean> | null = null;

/** Who asks, while a page is shown. Returns the way to stop. */
export function onFreshFactorNeeded(next: Asker): () => void {
  asker = next;
  return () => {
    if (asker === next) asker = null;
  };
}

/** One question at a time, however many requests wait for its answer. */
export function askFreshFactor(way: string): Promise<boolean> {
  asking ??= (asker?.(way) ?? Promise.resolve(false)).finally(() => {
    asking = null;
  });
  return asking;
}
