/** `Socialsekreterare 1` → `S1`, `Projektledare` → `P`, `Chef i beredskap` → `CB`. */
export function initialsOf(functionTitle: string): string {
  const words = functionTitle
    .replace(/\(.*\)/, '')
    .split(/\s+/)
    .filter((word) => (/^[\dA-ZÅÄÖ]/i.test(word) && word.length !== 1 ? true : /\d/.test(word)));
  const first = words[0]?.[0]?.toUpperCase() ?? '';
  const last = words.length > 1 ? (words.at(-1)?.[0]?.toUpperCase() ?? '') : '';
  return `${first}${last}`;
}
