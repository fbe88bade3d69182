/** Where to go after sign-in: a path of the portal, never another address. */
export function safeReturnPath(wanted: string | undefined): string {
  if (!wanted?.startsWith('/') || wanted.startsWith('//') || wanted.includes('\\')) return '/';
  return wanted.startsWith('/logga-in') ? '/' : wanted;
}
