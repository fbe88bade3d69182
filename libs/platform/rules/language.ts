/** Swedish is first and complete; English follows on every page (ux.md 1.2). */
export const LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
