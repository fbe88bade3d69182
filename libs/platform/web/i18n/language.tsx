import type { Language } from '@stad/platform/rules/language.js';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { hasProblemWords, loadProblemWords } from './problem-words.js';

const LanguageContext = createContext<Language>('sv');

/** English pages are British: day before month, week from Monday. */
const LOCALES: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/**
 * Everything below speaks this language, once all its words are there. A switch renders anew and keeps
 * page, fields and focus.
 */
export function LanguageProvider(props: { language: Language; children: ReactNode }) {
  const language = useSpoken(props.language);
  useEffect(() => {
    if (language) document.documentElement.lang = language;
  }, [language]);
  if (!language) return null;
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={LOCALES[language]}>{props.children}</I18nProvider>
    </LanguageContext>
  );
}

/** The language asked for when its words are there, until then the one before. */
function useSpoken(asked: Language): Language | undefined {
  const [spoken, setSpoken] = useState(hasProblemWords(asked) ? asked : undefined);
  useEffect(() => {
    let isAsked = true;
    void loadProblemWords(asked).then(() => {
      if (isAsked) setSpoken(asked);
    });
    return () => {
      isAsked = false;
    };
  }, [asked]);
  return hasProblemWords(asked) ? asked : spoken;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}
