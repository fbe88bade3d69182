const OSL = /^OSL_(\d+)_(\d+)([A-Z]?)$/;

/**
 * Where the words of a provision are read in the law itself, outside the portal; null for laws whose place is not
 * known here. The first provision, where a basis names two.
 */
export function lawAddress(code: string): string | null {
  const [, chapter, section, letter = ''] = OSL.exec(code) ?? [];
  return chapter && section
    ? `https://lagen.nu/2009:400#K${chapter}P${section}${letter.toLowerCase()}`
    : null;
}
