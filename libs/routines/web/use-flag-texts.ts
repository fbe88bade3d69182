import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { ShownText } from '@stad/safeguards/web/flag-text.js';
import type { RoutineVersionFragment } from './routine.generated.js';
import { words } from './words.generated.js';

/** The free texts of a version, each as *Fel innehåll* names it. */
export function useFlagTexts(routine: RoutineVersionFragment): readonly ShownText[] {
  const t = useWords(words);
  return [
    ...routine.steps.map(({ id, n, ifNobody }) => ({
      ...{ text: 'ROUTINE_IF_NOBODY', recordId: id, says: ifNobody },
      label: t('flag.ifNobody', { n }),
    })),
    ...routine.sources.flatMap(({ id, origin, took }) => [
      { text: 'ROUTINE_ORIGIN', recordId: id, label: t('flag.origin', { origin }), says: origin },
      { text: 'ROUTINE_TOOK', recordId: id, label: t('flag.took', { origin }), says: took },
    ]),
    ...routine.parties.map(({ answerId, agency, reason }) => ({
      ...{ text: 'ROUTINE_REASON', recordId: answerId, says: reason },
      label: t('flag.reason', { agency: agency.shortName }),
    })),
  ];
}
