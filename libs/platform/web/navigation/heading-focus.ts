let isWanted = false;

/**
 * After a change of page the focus goes to its heading, so that the keyboard starts there and a
 * screen reader says where one is. The heading may come later than the page: it is then taken
 * by the first `Page` that appears.
 */
export function wantHeadingFocus(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  isWanted = heading === null;
  heading?.focus();
}

export function takeHeadingFocus(heading: HTMLElement | null): void {
  if (!isWanted || heading === null) return;
  isWanted = false;
  heading.focus();
}
