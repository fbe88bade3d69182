import { activityPath } from '@stad/activities/all/web/kinds.js';
import { weekKey } from '@stad/activities/core/web/week/week-ref.js';
import { passPath } from '@stad/activities/field-operations/web/pass/pass-looks.js';
import { CopyLastPassDocument } from '@stad/activities/field-operations/web/plan/plan.generated.js';
import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { CallSheetDocument } from '@stad/network/web/call/call-sheet.generated.js';
import { atLocal, isoWeek } from '@stad/platform/rules/time.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { type UrlValues, useGo } from '@stad/platform/web/navigation/use-url.js';
import { mayWrite, type ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { usePlace } from '@stad/programme/web/place.js';
import { useMemo } from 'react';
import { usePlannedWords } from '../pages/planning/use-planned-words.js';
import { pages } from '../pages.js';
import {
  type CommandActivityFragment,
  CommandPlaceDocument,
  CommandShelfDocument,
} from './command.generated.js';
import { type CommandEntry, passNumberIn, weekIn } from './command-entries.js';
import { recentPages } from './recent-pages.js';
import { answerEntries, pageEntries } from './search/answer-entries.js';
import { words } from './search/words.generated.js';

/** The activities one can find by their words, those nearest today each way; others by their number. */
const NEAREST = 200;

/** Everything this person may go to or do, as far as the server shows it to them. */
export function useCommandEntries(text: string, onClose: () => void) {
  const t = useWords(words);
  const problemText = useProblemText();
  const format = useFormat();
  const language = useLanguage();
  const planned = usePlannedWords();
  const { permissions, agency, today, membershipId } = useViewer();
  const navigate = useGo();
  const place = usePlace();
  const may = useMay('pass:plan');
  const withPeople = useMay('directory:read');
  const [siteId, programmeId] = [place?.site.id ?? '', place?.programme.id ?? ''];
  const midnight = atLocal(today, '00:00').toISOString();
  const { data } = useOperation(
    CommandPlaceDocument,
    {
      siteId,
      withPeople,
      coming: { siteId, programmeId, from: midnight, first: NEAREST },
      past: { siteId, programmeId, to: midnight, first: NEAREST, sort: 'STARTS_AT_DESC' },
    },
    { enabled: place !== null && permissions.includes('activity:read') },
  );
  const { data: onShelf } = useOperation(
    CommandShelfDocument,
    { input: { siteId, first: NEAREST } },
    { enabled: place !== null && permissions.includes('shelf:read') },
  );
  const { data: call } = useOperation(CallSheetDocument, { site: place?.site.key ?? null });
  const go = (to: string, search?: UrlValues) => {
    onClose();
    navigate(to, search);
  };
  const copy = useMutationOperation(CopyLastPassDocument, {
    onDone: ({ copyLastPass }) => go(passPath({ ...copyLastPass, number: null })),
  });
  const mayOpen = (path: string) => {
    const page = pages.find((one) => one.path === path);
    return Boolean(page && (!page.allow || permissions.includes(page.allow)));
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
  const number = passNumberIn(text);
  if (number && mayOpen('/faltpass/$id')) {
    const run = () => go(`/faltpass/${number}`);
    jumps.push({ id: 'pass', group: 'jump', text: t('command.pass', { number }), run });
  }
  const isWritable = place && mayWrite(place.programme.state as ProgrammeState, 'RECORD').ok;
  const asked = { language, today, permissions, go };
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
    entries.push(...pageEntries(asked), ...answerEntries(asked, call?.callSheet ?? null));
    const offer = (group: 'activity' | 'past', row: CommandActivityFragment) => {
      const heading = planned.heading({ type: row.kind, title: row.title, place: row.placeLabel });
      const path = activityPath(row);
      if (!path) return;
      const day =
        group === 'past' ? format.monthDay(row.startsAt, true) : format.shortDay(row.startsAt);
      entries.push({
        id: row.id,
        group,
        text: [row.number, heading].filter(Boolean).join(' '),
        note: `${day} ${format.times(row.startsAt, row.endsAt, true)}`,
        run: () => go(path),
      });
    };
    const coming = data?.coming.rows ?? [];
    for (const row of coming) offer('activity', row);
    for (const row of data?.past.rows ?? []) {
      // What began yesterday and goes on past midnight is among the coming already.
      if (!coming.some(({ id }) => id === row.id)) offer('past', row);
    }
    for (const { id, title, owner } of onShelf?.shelf.rows ?? []) {
      const run = () => go(`/material/${id}`);
      entries.push({ id, group: 'material', text: title, note: owner.shortName, run });
    }
    for (const { id, name } of data?.areas ?? []) {
      const run = () => go('/planering', { vy: 'lista', nar: 'alla', omrade: id });
      entries.push({ id, group: 'area', text: name, note: t('command.areaNote'), run });
    }
    for (const one of data?.directory?.rows ?? []) {
      const isOwn = one.agency.id === agency.id;
      entries.push({
        id: one.membershipId,
        group: 'function',
        text: `${one.functionTitle}, ${one.agency.shortName}`,
        note: t(isOwn ? 'command.ownNote' : 'command.otherNote'),
        run: () => (isOwn ? go('/planering', { vy: 'team' }) : go('/ring')),
      });
    }
    return entries;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found follows from these; the rest only acts.
  const entries = useMemo(made, [
    data,
    onShelf,
    call,
    language,
    today,
    permissions,
    may,
    isWritable,
  ]);
  return { entries, jumps, fault: copy.error ? problemText(copy.error.problems[0]) : null };
}
