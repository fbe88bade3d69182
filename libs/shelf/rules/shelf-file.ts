/** Bytes of one file: 5 MB. What is shown to people who came for it is a few pages, not a film. */
export const LARGEST_SHELF_FILE = 5 * 1024 * 1024;

/** Characters of a title in the name of its file. */
const LONGEST_NAME = 60;

/**
 * As it is saved: of the title and the version, in letters that every system and header can hold. The title has
 * passed the guard; nothing else of what somebody typed is in it.
 */
export function shelfFileName(title: string, number: number): string {
  const words = title
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replaceAll(/^-+|-+$/g, '');
  return `${words || 'material'}-v${number}.pdf`;
}
