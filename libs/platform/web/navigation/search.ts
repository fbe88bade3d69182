/**
 * The query of the URL as plain strings, in the order they were set. `?program=2022` stays text
 * (the router's own form would make numbers and JSON of it).
 */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const values = Object.entries(search).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const text = new URLSearchParams(values.map(([key, value]) => [key, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}
