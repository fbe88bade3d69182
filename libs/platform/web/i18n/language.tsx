import type { Language } from '@stad/platform/rules/language.js';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';

const LanguageContext = createContext<Language>('sv');

/** English pages are British: day before month, week from Monday. */
const LOCALES: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** Everything below speaks this language. A switch renders anew and keeps page, fields and focus. */
export function LanguageProvider(props: { language: Language; children: ReactNode }) {
  const { language } = props;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={LOCALES[language]}>{props.children}</I18nProvider>
    </LanguageContext>
  );
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}
