import { languageName } from '@stad/platform/rules/language-name.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useSiteNames } from '../hours/use-site-names.js';
import { words as networkWords } from '../words.generated.js';
import type { ContactValues } from './contact-values.js';
import type { OwnContactFragment } from './contacts.generated.js';
import { words } from './words.generated.js';

/** Every field by its label, with what stands in it as one reads it: for two versions side by side. */
export function useContactText(own: readonly OwnContactFragment[]) {
  const t = useWords(words);
  const n = useWords(networkWords);
  const language = useLanguage();
  const names = useSiteNames();
  const line = (label: string, textOf: (values: ContactValues) => string) => ({ label, textOf });
  return [
    line(t('label'), ({ label }) => label),
    line(t('kind'), ({ kind }) => n.maybe(`contactKind.${kind}`) ?? kind),
    line(t('phone'), ({ phone }) => phone),
    line(t('mailbox'), ({ mailbox }) => mailbox),
    line(t('sdk'), ({ sdkAddress }) => sdkAddress),
    line(t('hours'), ({ hours }) => hours),
    line(t('note'), ({ note }) => note),
    line(t('sites'), ({ siteIds }) =>
      siteIds.map((id) => names.get(id) ?? n('hours.otherSite')).join(', '),
    ),
    line(t('shownTo'), ({ classification }) => t.maybe(`class.${classification}`) ?? ''),
    line(t('languages'), ({ languages }) =>
      languages.map((code) => languageName(code, language)).join(', '),
    ),
    line(t('deputy'), ({ deputyId }) => own.find(({ id }) => id === deputyId)?.label ?? ''),
  ];
}
