import { pages } from './pages.js';

const open = pages
  .filter((page) => page.open)
  .map(({ path }) => new RegExp(`^${path.replaceAll(/\$[^/]+/g, '[^/]+')}$`));

/** Whether anybody may open what stands at this address, without signing in (INV-29, J3). */
export function isOpenPage(pathname: string): boolean {
  return open.some((path) => path.test(pathname));
}
