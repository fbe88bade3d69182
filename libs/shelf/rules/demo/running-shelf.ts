import { addMonths } from '@stad/platform/rules/time.js';
import type { RunningDays } from '@stad/programme/rules/demo/running-days.js';
import { DEMO_EDITOR, DEMO_LINK, HOTEL_SHEETS } from './pilot-shelf.js';
import type { ShelfRecord } from './types.js';

/** What the running programme has: sheets, cards and guides; one to look through, one that was replaced. */
export function runningShelf({ ago }: RunningDays): readonly ShelfRecord[] {
  const inAYear = (days: number) => addMonths(ago(days), 12);
  const hotel = {
    ...DEMO_EDITOR,
    // Open to everybody: published by the lead, answered for by the editor.
    by: 'projektledare@fa-hbg',
    ...({ kind: 'SHEET', actorKind: 'HOTEL', classification: 'P0', licence: 'CC_BY_4' } as const),
    allSites: true,
  } as const;
  return [
    {
      ...DEMO_EDITOR,
      ...({ kind: 'PRESENTATION', language: 'sv', classification: 'P1' } as const),
      ...{ title: 'Presentation, kunskapsseminarium för aktörer', licence: 'CC_BY_4' },
      versions: [{ on: '2022-05-13', content: `${DEMO_LINK}/sem-1` }],
      reviewOn: '2023-05-13',
      reviewed: { on: ago(90), next: inAYear(90) },
    },
    {
      ...hotel,
      ...{ title: 'Till dig som arbetar på hotell', language: 'sv', reviewOn: inAYear(80) },
      versions: [
        { on: ago(80), content: HOTEL_SHEETS.first },
        { on: ago(20), content: HOTEL_SHEETS.sv },
      ],
    },
    {
      ...hotel,
      ...{ title: 'Till dig på hotell, lätt svenska', language: 'sv-easy', reviewOn: inAYear(20) },
      versions: [{ on: ago(20), content: HOTEL_SHEETS.easy }],
    },
    {
      ...hotel,
      ...{ title: 'For you who work in a hotel', language: 'en', reviewOn: inAYear(78) },
      versions: [{ on: ago(78), content: HOTEL_SHEETS.en }],
    },
    {
      ...DEMO_EDITOR,
      ...({ kind: 'SHEET', actorKind: 'LANDLORD', language: 'sv', classification: 'P1' } as const),
      ...{ title: 'Till dig som hyr ut bostäder', licence: 'CC_BY_4', reviewOn: inAYear(70) },
      versions: [{ on: ago(70), content: `${DEMO_LINK}/hyresvardar` }],
      reviewed: { on: ago(6), next: inAYear(6) },
    },
    {
      ...{ by: 'enhetschef@soc-lund', responsible: 'Enhetschef', siteKey: 'lund' },
      ...({ kind: 'CONSENT', language: 'sv', classification: 'P2' } as const),
      ...{ title: 'Samtyckestext på kortet i fält', licence: 'PERMISSION' },
      versions: [{ on: ago(60), content: `${DEMO_LINK}/samtycke` }],
      reviewOn: ago(4),
    },
    {
      ...DEMO_EDITOR,
      ...({ kind: 'GUIDE', language: 'sv', classification: 'P2' } as const),
      ...{ title: 'Första kvällen ute, en guide', licence: 'CC_BY_4', reviewOn: ago(9) },
      versions: [{ on: ago(75), content: `${DEMO_LINK}/forsta-kvallen` }],
    },
    {
      ...DEMO_EDITOR,
      ...({ kind: 'TEMPLATE', language: 'sv', classification: 'P1' } as const),
      ...{ title: 'Mall för inbjudan till frukostseminarium', licence: 'CC0' },
      versions: [{ on: ago(50), content: `${DEMO_LINK}/mall-inbjudan` }],
      reviewOn: inAYear(50),
    },
    {
      ...{ by: 'samverkanspolis1@pol-lund', responsible: 'Samverkanspolis', siteKey: 'lund' },
      ...({ kind: 'CARD', language: 'ro', classification: 'P1' } as const),
      ...{ title: 'Kort att lämna, rumänska', licence: 'PERMISSION', reviewOn: inAYear(30) },
      versions: [{ on: ago(30), content: `${DEMO_LINK}/kort-ro` }],
    },
  ];
}
