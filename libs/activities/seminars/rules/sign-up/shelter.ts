/** Places whose address and guests are protected, as they call themselves. */
const SHELTER =
  /skydd(at|ade|s)\s*(boende|hem)|kvinno(jour|hus|fridsboende)|tjejjour|mans(jour|boende)|brottsofferjour|\bjouren\b|jourboende|härbärge|shelter|safe ?house|refuge/i;

/**
 * Whether the name of a workplace or a function says that letters lie where somebody is protected: then they say
 * nothing of what they are about, as letters about a pass do (INV-20).
 */
export const isShelter = (...names: readonly (string | null | undefined)[]): boolean =>
  names.some((name) => name != null && SHELTER.test(name));
