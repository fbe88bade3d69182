import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { usePlaces } from '@stad/programme/web/place.js';
import type { ReactNode } from 'react';
import type { AgreementPageQuery } from './agreement.generated.js';
import { useCodeText } from './code-text.js';
import { words } from './words.generated.js';

/** What it says, fact by fact; what it says nothing of is left out. */
export function useSaid(agreement: AgreementPageQuery['agreement']) {
  const t = useWords(words);
  const text = useCodeText();
  const format = useFormat();
  const places = usePlaces();
  const { siteId, programmeId, kind, purposes, extent, areas, validFrom, validTo } = agreement;
  const { referenceTitle, referenceOn, diaryNumber, endedOn, endedReason } = agreement;
  const town = places.find(({ site }) => site.id === siteId)?.site.name ?? '';
  const programme = places.find((place) => place.programme.id === programmeId)?.programme.name;
  const day = (date: string) => format.monthDay(date, true);
  const paper = [
    referenceTitle,
    referenceOn && day(referenceOn),
    diaryNumber && t('diary', { number: diaryNumber }),
  ].filter(Boolean);
  const lines: readonly { label: string; value: ReactNode }[] = [
    { label: t('field.kind'), value: text('kind', [kind]) },
    { label: t('field.purposes'), value: text('purpose', purposes) },
    {
      label: t('field.extent'),
      value:
        extent === 'AREAS'
          ? `${town}: ${areas.map(({ name }) => name).join(', ')}`
          : extent && t('extent.wholeOf', { town }),
    },
    { label: t('valid'), value: t('valid.days', { from: day(validFrom), to: day(validTo) }) },
    {
      label: t('ended'),
      value:
        endedOn &&
        t('ended.by', {
          who: agreement.endedByAgency?.shortName ?? '',
          date: day(endedOn),
          reason: text('reason', [endedReason ?? '']),
        }),
    },
    {
      label: t('field.belongs'),
      value: programmeId === null ? t('belongs.TOWN') : programme,
    },
    { label: t('paper'), value: paper.join(', ') },
  ];
  return lines.filter(({ value }) => Boolean(value));
}
