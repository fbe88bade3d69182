/** Which organisation was chosen here last: the id of a provider, nothing of a person. */
const KEY = 'stad.signIn';

export function lastProvider(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function rememberProvider(id: string): void {
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // A browser that keeps nothing shows all of them alike.
  }
}
