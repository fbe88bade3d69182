import type { View } from '../views.js';
import { EVERY_LOOK, type Look } from './boxes.js';
import type { ENGINES } from './engines.js';

export type Width = 'wide' | 'narrow';
export type Language = 'sv' | 'en';
/** In which views a page is looked at, in which languages, and where its boxes are measured. */
interface Matrix {
  readonly engine: keyof typeof ENGINES;
  readonly views: Readonly<Record<Width, readonly View[]>>;
  readonly languages: Readonly<Record<Width, readonly Language[]>>;
  /** Whether what a press opens is looked at: of every page, of the frame they stand in, or not. */
  readonly openings: 'page' | 'frame' | 'none';
  looks(view: View): readonly Look[];
}

const BOTH = ['sv', 'en'] as const;
export const MATRICES = {
  /** `npm test`: each page twice. Every width and the larger text is met, in one of the languages. */
  usual: {
    engine: 'chromium',
    views: { wide: ['desk'], narrow: ['pocket'] },
    languages: { wide: ['sv'], narrow: ['en'] },
    openings: 'frame',
    looks: (view) => SOME[view] ?? [],
  },
  /** `npm run check:pages` */
  all: {
    engine: 'chromium',
    views: {
      wide: ['desk', 'deskDark', 'contrast'],
      narrow: ['pocket', 'pocketLight', 'narrow'],
    },
    languages: { wide: BOTH, narrow: BOTH },
    openings: 'page',
    looks: (view) => (view === 'desk' ? EVERY_LOOK : []),
  },
  /** `npm run pictures` */
  pictures: {
    engine: 'chromium',
    views: { wide: ['desk'], narrow: ['pocketLight'] },
    languages: { wide: ['sv'], narrow: ['sv'] },
    openings: 'none',
    looks: () => [],
  },
  /** `npm run check:second-engine` */
  second: {
    engine: 'firefox',
    views: { wide: ['desk'], narrow: ['pocketLight', 'narrow'] },
    languages: { wide: ['sv'], narrow: ['sv'] },
    openings: 'page',
    looks: () => [],
  },
} as const satisfies Record<string, Matrix>;
const SOME: Readonly<Partial<Record<View, readonly Look[]>>> = {
  desk: [
    [320, 100],
    [390, 200],
    [1440, 200],
  ],
  pocket: [
    [320, 200],
    [768, 200],
  ],
};
const asked = process.env['PAGE_MATRIX'] ?? 'usual';
if (!(asked in MATRICES)) throw new Error(`PAGE_MATRIX is none of ${Object.keys(MATRICES)}.`);
/** The one that was asked for with PAGE_MATRIX. */
export const matrix: Matrix = MATRICES[asked as keyof typeof MATRICES];
