import { weekKey } from '@stad/activities/core/web/week/week-ref.js';
import { passPath } from '@stad/activities/field-operations/web/pass/pass-looks.js';
import { CopyLastPassDocument } from '@stad/activities/field-operations/web/plan/plan.generated.js';
import { SetPreferencesDocument } from '@stad/identity/web/viewer.generated.js';
import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { provisionsWritten } from '@stad/legal/web/provision-written.js';
import { CallSheetDocument } from '@stad/network/web/call/call-sheet.generated.js';
import type { Language } from '@stad/platform/rules/language.js';
import { isoWeek } from '@stad/platform/rules/time.js';
import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation, useOperations } from '@stad/platform/web/graphql/use-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { activeShortcuts } from '@stad/platform/web/keyboard/shortcuts.js';
import { type UrlValues, useGo } from '@stad/platform/web/navigation/use-url.js';
import { mayWrite, type ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { usePlace, usePlaces } from '@stad/programme/web/place.js';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAppearance } from '../appearance.js';
import { pages } from '../pages.js';
import { CommandAreasDocument, CommandRecordsDocument } from './command.generated.js';
import { type CommandEntry, diaryNumberIn, riskNumberIn, weekIn } from './command-entries.js';
import { leavePortal } from './leave-portal.js';
import { isThereFor } from './menu-rows.js';
import { recentPages } from './recent-pages.js';
import { allEntries } from './search/all-entries.js';
import type { Sheet } from './search/answer-entries.js';
import type { Typed } from './search/search-index.js';
import { typedDay } from './search/typed-day.js';
import { words } from './search/words.generated.js';

/** A file a language: nobody reads both. */
const PAGE_WORDS = {
  sv: () => import('./search/page-words.sv.generated.js'),
  en: () => import('./search/page-words.en.generated.js'),
};

/** What stands on each page, once it has come; pages are found by their names before that. */
function usePageWords(language: Language): Readonly<Record<string, string>> | undefined {
  const queryFn = async () => (await PAGE_WORDS[language]()).pageWords;
  return useQuery({ queryKey: ['page-words', language], queryFn, staleTime: Infinity }).data;
}

/** Whom one may call in each of one’s towns, the chosen one first; without a town the numbers for everybody. */
function useSheets(): readonly Sheet[] {
  const chosen = usePlace()?.site.key ?? null;
  const others = usePlaces().map(({ site }) => site.key);
  const sites = [...new Set([chosen, ...others])].map((site) => ({ site }));
  const answers = useOperations(CallSheetDocument, sites);
  return useMemo(() => answers.flatMap((data) => data?.callSheet ?? []), [answers]);
}

/**
 * Everything this person may go to or do, as far as the server shows it to them. What is typed stays here: the
 * server hands the names and is told no word.
 */
export function useCommandEntries(text: string, onClose: () => void) {
  const t = useWords(words);
  const problemText = useProblemText();
  const format = useFormat();
  const language = useLanguage();
  const { permissions, roles, today, membershipId, places, otherAgencies } = useViewer();
  const navigate = useGo();
  const appearance = useAppearance();
  const preferences = useMutationOperation(SetPreferencesDocument);
  const place = usePlace();
  const may = useMay('pass:plan');
  const [siteId, programmeId] = [place?.site.id ?? '', place?.programme.id ?? ''];
  const { data } = useOperation(
    CommandAreasDocument,
    { siteId },
    { enabled: place !== null && permissions.includes('activity:read') },
  );
  const { data: found } = useOperation(
    CommandRecordsDocument,
    {},
    { enabled: permissions.includes('search:read') },
  );
  const pageWords = usePageWords(language);
  const sheets = useSheets();
  const go = (to: string, search?: UrlValues) => {
    onClose();
    navigate(to, search);
  };
  const leave = useMutation({ mutationFn: leavePortal });
  const copy = useMutationOperation(CopyLastPassDocument, {
    onDone: ({ copyLastPass }) => go(passPath({ ...copyLastPass, number: null })),
  });
  const mayOpen = (path: string) => {
    const page = pages.find((one) => one.path === path);
    return Boolean(page && isThereFor(page, { permissions, places }));
  };

  const jumps: CommandEntry[] = [];
  const week = weekIn(text, isoWeek(today).year);
  if (week && mayOpen('/planering')) {
    jumps.push({
      id: 'week',
      group: 'jump',
      text: t('command.week', { n: week.week, year: String(week.year) }),
      run: () => go('/planering', { v: weekKey(week) }),
    });
  }
  const day = typedDay(text, today);
  if (day && mayOpen('/planering')) {
    jumps.push({
      id: `day ${day.date}`,
      group: 'jump',
      text: format.day(day.date, true),
      note: t('command.dayNote'),
      run: () => go('/planering', { vy: 'lista', dag: day.date }),
    });
  }
  const risk = riskNumberIn(text);
  if (risk && mayOpen('/risk/$number')) {
    const run = () => go(`/risk/${risk}`);
    jumps.push({
      id: `risk ${risk}`,
      group: 'jump',
      text: t('command.risk', { number: risk }),
      run,
    });
  }
  const grant = diaryNumberIn(text);
  // An agency's alone: the row is the same whether or not there is such a decision.
  if (grant && mayOpen('/ekonomi')) {
    jumps.push({
      id: '/ekonomi',
      group: 'jump',
      text: t('command.grant', { number: grant }),
      run: () => go('/ekonomi'),
    });
  }
  const typed: Typed = { day, named: provisionsWritten(text).map((ref) => `law ${ref}`) };
  const isWritable = place && mayWrite(place.programme.state as ProgrammeState, 'RECORD').ok;
  const made = () => {
    const entries: CommandEntry[] = recentPages(membershipId)
      .filter(({ path }) => path !== location.pathname)
      .map(({ path, title, at }) => ({
        id: `recent ${path}`,
        group: 'recent',
        text: title,
        note: t('command.openedAt', { time: format.time(at) }),
        run: () => go(path),
      }));
    if (may && isWritable) {
      entries.push(
        {
          id: 'plan',
          group: 'action',
          text: t('command.plan'),
          also: t('command.planAlso'),
          run: () => go('/faltpass/nytt'),
        },
        {
          id: 'copy',
          group: 'action',
          text: t('command.copy'),
          // What went wrong is said under the list.
          run: () => void copy.send({ siteId, programmeId }).catch(() => undefined),
        },
      );
    }
    entries.push(
      ...allEntries({
        ...{ language, today, permissions, places, go, programmeId },
        programmes: new Map(places.map(({ programme }) => [programme.id, programme.name])),
        records: found?.findableRecords ?? [],
        areas: data?.areas ?? [],
        sheets,
        pageWords: pageWords ?? {},
        settings: {
          appearance,
          hasOtherAgencies: otherAgencies.length > 0,
          choose: (part) => {
            appearance.change(part);
            preferences.send(part).catch(() => undefined);
            onClose();
          },
          signOut: () => leave.mutate(),
        },
        openKeys: keyList(onClose),
      }),
    );
    return entries;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found follows from these; the rest only acts.
  const entries = useMemo(made, [
    data,
    found,
    sheets,
    pageWords,
    language,
    today,
    permissions,
    may,
    isWritable,
    appearance,
  ]);
  const [problem] = [...(copy.error?.problems ?? []), ...problemsOf(leave.error)];
  return { entries, roles, jumps, typed, fault: problem ? problemText(problem) : null };
}

/** Opens the list of keys that *?* opens; null where single keys do nothing. */
function keyList(onClose: () => void): (() => void) | null {
  const shown = activeShortcuts().find(({ keys }) => keys === '?');
  if (!shown) return null;
  return () => {
    onClose();
    shown.run();
  };
}
