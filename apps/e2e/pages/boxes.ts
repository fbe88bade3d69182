import type { AnyVisitor } from '../visitor.js';

/** Widths of a small phone, a phone, a tablet held upright and a desk. */
const WIDTHS = [320, 390, 768, 1440] as const;
/** In percent of the usual size of text; 200 is what WCAG 1.4.4 asks for. */
const SIZES = [100, 200] as const;
export type Look = readonly [width: (typeof WIDTHS)[number], size: (typeof SIZES)[number]];

export const EVERY_LOOK = SIZES.flatMap((size) => WIDTHS.map((width): Look => [width, size]));

/** What leaves its box on the page one is on, in each of these looks; afterwards it is as it was. */
export async function boxFaults(visitor: AnyVisitor, looks: readonly Look[]): Promise<string[]> {
  const before = visitor.size();
  const faults: string[] = [];
  for (const [width, size] of looks) {
    await visitor.resize({ width, height: 900 });
    await visitor.textSize(size);
    await visitor.redrawn();
    for (const fault of await visitor.leavingBoxes()) {
      faults.push(`${width} px, ${size} %: ${fault}`);
    }
  }
  if (looks.length > 0) await visitor.textSize(100);
  await visitor.resize(before);
  return faults;
}
