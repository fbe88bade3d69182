/** What the application has a policy for, and no role does: each with who does it. */
export const NEVER_SEEN: Readonly<Record<string, string>> = {};
