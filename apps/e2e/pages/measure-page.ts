import { localDate } from '@stad/platform/rules/time.js';
import { ADMIN, CHIEF, FA1, JURIST, PILOT, POLICE, SOC1, type Who } from '../demo.js';
import { portalNow } from '../portal.js';
import { type AnyVisitor, PAGE_HEADING } from '../visitor.js';

/** The six whose days the portal is measured by. */
export const MEASURED_ROLES: Readonly<Record<string, Who>> = {
  'social worker': SOC1,
  police: POLICE,
  'Salvation Army': FA1,
  manager: CHIEF,
  jurist: JURIST,
  administrator: ADMIN,
};

/** A page that is measured. */
export interface MeasuredPage {
  readonly path: string;
  /** Its columns are counted too. */
  readonly isList?: true;
  /** The button that is pressed before it is measured: what it opens is what one works in. */
  readonly press?: string;
  /** The most pixels it may have from top to bottom, at a desk and on a phone. */
  readonly most?: readonly [desk: number, phone: number];
}

const PASS = [1400, 2400] as const;
const DRAFT = [1800, 3000] as const;
const COUNT = [1400, 2000] as const;

/** Passes of the running programme in each of their states, as the demo lays them around its day. */
function runningPasses(): readonly MeasuredPage[] {
  const year = localDate(portalNow()).slice(0, 4);
  const path = (n: number) => `/faltpass/FP-${year}-00${n}`;
  return [
    ...[1, 2, 3, 4, 5, 6].map((n) => ({ path: path(n), most: PASS })),
    { path: path(2), press: 'Räkna samman', most: COUNT },
    { path: '/faltpass/nytt', press: 'Kopiera förra passet', most: DRAFT },
  ];
}

/** The pages where people live. */
export const measuredPages = (): readonly MeasuredPage[] => [
  { path: '/' },
  { path: '/planering' },
  { path: '/faltpass', isList: true },
  { path: `/faltpass/FP-2022-006?${PILOT}`, most: PASS },
  ...runningPasses(),
  { path: '/faltpass/nytt' },
  { path: '/falt' },
  { path: '/falt/barn?plats=lund' },
  { path: '/admin', isList: true },
  { path: '/lagstod/lagrum', isList: true },
];

/** What one sees of a page, counted; null where the role does not reach it. */
export interface Measured {
  /** Pixels from top to bottom. */
  readonly height: number;
  /** Where the first thing that waits begins; null where the page has no such list, or nothing waits. */
  readonly firstWaiting: number | null;
  /** Buttons that are filled: what the page says one does next. */
  readonly filled: number;
  readonly warnings: number;
  /** The most columns any table has. */
  readonly columns: number;
  /** The sizes of letters that are seen, in pixels, the smallest first. */
  readonly fonts: readonly number[];
}

/** Runs in the page; plain JavaScript as text, since its types are the browser's. */
const MEASURE = `(() => {
  const isSeen = (each) => {
    const { width, height } = each.getBoundingClientRect();
    return width > 1 && height > 1 && each.checkVisibility({ checkVisibilityCSS: true });
  };
  const all = (css) => [...document.querySelectorAll(css)].filter(isSeen);
  const [first] = all('.front-waiting__row');
  const sizes = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (node.data.trim() && node.parentElement && isSeen(node.parentElement)) {
      sizes.add(Math.round(parseFloat(getComputedStyle(node.parentElement).fontSize) * 10) / 10);
    }
  }
  return {
    height: document.documentElement.scrollHeight,
    firstWaiting: first ? Math.round(first.getBoundingClientRect().top + scrollY) : null,
    filled: all('.button--primary').length,
    warnings: all('.notice--notice, .notice--stop, .status--notice, .status--stop, .chip--notice, .chip--stop').length,
    columns: Math.max(0, ...all('table').map((each) => each.rows[0]?.cells.length ?? 0)),
    fonts: [...sizes].sort((a, b) => a - b),
  };
})()`;

/** Whether the portal has shown the page, or said that it is not for this role. */
const IS_REACHED = `!/^(Sidan (finns inte|kan inte visas)|Logga in)/.test(${PAGE_HEADING}.innerText)`;

/** Measures one page as whoever has signed in sees it; null where they do not reach it, or lack the button. */
export async function measurePage(
  visitor: AnyVisitor,
  { path, press }: Pick<MeasuredPage, 'path' | 'press'>,
): Promise<Measured | null> {
  await visitor.goTo(path);
  await visitor.until(PAGE_HEADING, 'The heading');
  await visitor.settled();
  if (!(await visitor.evaluate(IS_REACHED))) return null;
  if (press) {
    const button = `[...document.querySelectorAll('main button')].find((each) => each.innerText.trim() === ${JSON.stringify(press)})`;
    if (!(await visitor.evaluate(`Boolean(${button})`))) return null;
    await visitor.press(button);
    await visitor.settled();
  }
  return (await visitor.evaluate(MEASURE)) as Measured;
}

const HEAD = [
  'role',
  'page',
  'width',
  'height',
  'waits at',
  'filled',
  'warns',
  'columns',
  'letters',
];
const WIDTHS = [15, 46, 5, 11, 8, 6, 5, 7, 0];

const line = (cells: readonly unknown[]) =>
  cells
    .map((cell, at) => String(cell).padEnd(WIDTHS[at] ?? 0))
    .join('  ')
    .trimEnd();

/** The heading of the table. */
export const measuresHead = (): string => line(HEAD);

/** One page as a line of the table; a height that is more than it may have has the most behind it. */
export function measuresLine(
  role: string,
  path: string,
  width: number,
  it: Measured,
  most: MeasuredPage['most'],
): string {
  const waits = it.firstWaiting ?? '–';
  const columns = it.columns || '–';
  const letters = it.fonts.join(' ');
  const limit = most?.[width > 1000 ? 0 : 1] ?? it.height;
  const height = it.height > limit ? `${it.height} > ${limit}` : it.height;
  return line([role, path, width, height, waits, it.filled, it.warnings, columns, letters]);
}
