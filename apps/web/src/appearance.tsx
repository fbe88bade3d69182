import { LANGUAGES, type Language, languageAsked } from '@stad/platform/rules/language.js';
import { LanguageProvider } from '@stad/platform/web/i18n/language.js';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const DENSITIES = ['airy', 'dense'] as const;
export type Density = (typeof DENSITIES)[number];
export const SHORTCUTS = ['on', 'off'] as const;
export type Shortcuts = (typeof SHORTCUTS)[number];

/** How the portal looks: kept per person by the server, and on this device for the first paint. */
export interface Appearance {
  readonly language: Language;
  readonly theme: Theme;
  readonly density: Density;
  /** Whether single keys do anything. */
  readonly shortcuts: Shortcuts;
}

interface Handle extends Appearance {
  change(part: Partial<Appearance>): void;
}

const AppearanceContext = createContext<Handle | null>(null);

export function AppearanceProvider(props: { children: ReactNode }) {
  const [appearance, setAppearance] = useState(remembered);
  useLayoutEffect(() => {
    const page = document.documentElement;
    page.dataset.theme = appearance.theme;
    page.dataset.density = appearance.density;
    remember(appearance);
  }, [appearance]);
  const change = useCallback(
    (part: Partial<Appearance>) => setAppearance((before) => changed(before, part)),
    [],
  );
  const handle = useMemo<Handle>(() => ({ ...appearance, change }), [appearance, change]);
  return (
    <AppearanceContext value={handle}>
      <LanguageProvider language={appearance.language}>{props.children}</LanguageProvider>
    </AppearanceContext>
  );
}

export function useAppearance(): Handle {
  const handle = useContext(AppearanceContext);
  if (!handle) throw new Error('AppearanceProvider is missing');
  return handle;
}

/** Unknown values become the usual ones: they may come from an older version. */
export function appearanceOf(values: Partial<Record<keyof Appearance, string>>): Appearance {
  return {
    language: LANGUAGES.find((one) => one === values.language) ?? 'sv',
    theme: THEMES.find((one) => one === values.theme) ?? 'system',
    density: DENSITIES.find((one) => one === values.density) ?? 'airy',
    shortcuts: SHORTCUTS.find((one) => one === values.shortcuts) ?? 'on',
  };
}

/** The same object when nothing is new, so that nothing is drawn again. */
function changed(before: Appearance, part: Partial<Appearance>): Appearance {
  const next = appearanceOf({ ...before, ...part });
  return JSON.stringify(next) === JSON.stringify(before) ? before : next;
}

const KEY = 'stad.appearance';

function remembered(): Appearance {
  const asked = LANGUAGES.find((one) => one === languageAsked(location.search));
  try {
    const kept = appearanceOf(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
    return asked ? { ...kept, language: asked } : kept;
  } catch {
    return appearanceOf(asked ? { language: asked } : {});
  }
}

/** What is read on this device, before anything is drawn. */
export const languageKept = (): Language => remembered().language;

function remember(appearance: Appearance) {
  try {
    localStorage.setItem(KEY, JSON.stringify(appearance));
  } catch {
    // A browser that keeps nothing shows the usual look until sign-in.
  }
}

const CHOSEN = 'stad.language-chosen';

/**
 * The language that was pressed before sign-in, also on the way to the employer's page and back; null when
 * none was. It is what the person reads now: it wins over what was kept with them.
 */
export function languageChosen(): Language | null {
  try {
    return LANGUAGES.find((one) => one === sessionStorage.getItem(CHOSEN)) ?? null;
  } catch {
    return null;
  }
}

export function chooseLanguage(language: Language | null): void {
  try {
    if (language) sessionStorage.setItem(CHOSEN, language);
    else sessionStorage.removeItem(CHOSEN);
  } catch {
    // A browser that keeps nothing shows what was kept with the person.
  }
}
