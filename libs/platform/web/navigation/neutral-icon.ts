const NEUTRAL_ICON = '/samverkan.svg';

/** The icon of the tab says nothing of the portal; returns the way back to what it was. */
export function showNeutralIcon(): (() => void) | undefined {
  const link = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  if (!link) return undefined;
  const before = link.href;
  link.href = NEUTRAL_ICON;
  return () => {
    link.href = before;
  };
}
