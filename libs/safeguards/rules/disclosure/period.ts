/** Days of a figure, both included, as it stands in a scope: `2022-04-01/2022-06-30`. */
export function periodOf(from: string, to: string): string {
  return `${from}/${to}`;
}
