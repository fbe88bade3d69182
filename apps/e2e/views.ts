export interface Size {
  readonly width: number;
  readonly height: number;
}

interface Screen {
  readonly viewport: Size;
  readonly colorScheme: 'light' | 'dark';
  readonly isMobile: boolean;
  readonly forcedColors?: 'active';
}

const DESK = { viewport: { width: 1440, height: 900 }, isMobile: false } as const;
const POCKET = { viewport: { width: 390, height: 844 }, isMobile: true } as const;

/** A desk and a pocket are the two views in which every page is looked at; the others on demand. */
export const VIEWS = {
  desk: { ...DESK, colorScheme: 'light' },
  pocket: { ...POCKET, colorScheme: 'dark' },
  deskDark: { ...DESK, colorScheme: 'dark' },
  pocketLight: { ...POCKET, colorScheme: 'light' },
  narrow: { viewport: { width: 320, height: 640 }, isMobile: true, colorScheme: 'light' },
  contrast: { ...DESK, colorScheme: 'dark', forcedColors: 'active' },
} as const satisfies Record<string, Screen>;

export type View = keyof typeof VIEWS;
