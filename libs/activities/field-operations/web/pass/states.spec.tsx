import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import { makePass } from '../../rules/make-pass.js';
import { words as kindWords } from '../kind/words.generated.js';
import { words as kindless } from '../words.generated.js';
import type { Pass } from './pass.js';
import PassPage from './pass-page.js';
import { AGENCIES, seenPass } from './testing/seen-pass.js';
import { ROLES, type RoleName, TABLE } from './testing/states-table.js';

const CASES = TABLE.flatMap((row) =>
  Object.entries(row.seen).map(([role, seen]) => ({ ...row, role: role as RoleName, ...seen })),
);

/** What is drawn before anything is opened: no part that is folded, no dialog. */
function readable(): HTMLElement {
  const page = document.querySelector('main')?.cloneNode(true) as HTMLElement;
  const hidden =
    '.folded:not([data-open]) .folded__body, details:not([open]) > :not(summary), .visually-hidden';
  for (const each of page.querySelectorAll(hidden)) each.remove();
  return page;
}

const said = (one: Element) => (one.textContent ?? '').replace(/\s+/g, ' ').trim();
const all = (page: HTMLElement, css: string) => [...page.querySelectorAll(css)].map(said);

describe('the page of a pass, by state and whoever looks', () => {
  it.each(CASES)('$state, seen by the $role', async (row) => {
    const { facts, progress, more, role, read, filled, later } = row;
    const viewer = ROLES[role];
    const whole = makePass(facts);
    const nothing = Object.fromEntries(
      Object.keys(seenPass(viewer, whole).progress).map((key) => [key, null]),
    ) as Pass['progress'];
    const pass = seenPass(viewer, whole, { progress: { ...nothing, ...progress } });
    await renderPage(
      <ViewerProvider
        viewer={demoViewer({
          membershipId: viewer.personId,
          roles: [...viewer.roles],
          agency: { ...demoViewer().agency, ...AGENCIES[viewer.agencyId] },
        })}
      >
        <PassPage />
      </ViewerProvider>,
      {
        path: '/faltpass/$id',
        url: '/faltpass/FP-2022-003',
        answers: {
          FieldPassPage: { fieldPass: { ...pass, ...more } },
          PlanAreas: { areas: pass.areas },
          PlanClashes: { planClashes: [] },
          PassInvitees: { passInvitees: [] },
          CrewProposal: { crewProposal: { size: 2, agencies: [], proposed: [], passedOver: [] } },
          TeamDirectory: { directory: { total: 0, rows: [] } },
        },
      },
    );
    await screen.findByRole('heading', { name: 'Nästa steg' });
    if (progress.returnedAt) await screen.findByRole('heading', { name: 'Efter passet' });
    if (progress.sentAt) await screen.findByRole('button', { name: 'Historik' });
    const page = readable();
    const text = said(page);
    for (const each of [...row.all, ...read]) expect(text).toContain(each);
    for (const each of row.never ?? []) expect(text).not.toContain(each);
    expect(all(page, '.button--primary')).toEqual(filled === null ? [] : [filled]);
    expect(all(page, '.later-steps > summary')).toEqual(later ? [`Sedan: ${later}`] : []);
    agrees(page, pass);
  });
});

/** Badge, count and ticks say the same. */
function agrees(page: HTMLElement, pass: Pass): void {
  const headings = all(page, 'h2');
  const [badge] = all(page, '.chip');
  expect(badge).toBe(kindWords.sv[`state.${pass.state}`]?.());
  const isBefore = pass.progress.startedAt === null && pass.progress.cancelledAt === null;
  const done = pass.readiness.filter((line) => line.done).length;
  const left = pass.readiness.length - done;
  const counts = headings.filter((each) => /för start|kvar av|^En sak kvar/.test(each));
  // A badge that says ready stands beside no count that says it is not.
  const isCountedDown = pass.state === 'READY' && left > 0;
  const [open] = pass.readiness.filter((line) => !line.done);
  const named = kindless.sv[`left.${open?.line}` as keyof typeof kindless.sv] as
    | (() => string)
    | undefined;
  const count = isCountedDown
    ? left === 1
      ? `En sak kvar: ${named?.()}`
      : `${left} saker kvar av ${pass.readiness.length}`
    : `Klart för start: ${done} av ${pass.readiness.length}`;
  expect(counts).toEqual(isBefore ? [count] : []);
  const ticked = pass.checklist.filter(({ tickedAt }) => tickedAt !== null).length;
  const [list] = headings.filter((each) => each.startsWith('Checklista'));
  expect(list).toBe(`Checklista, ${ticked} av ${pass.checklist.length} avbockade`);
  // What is told as done is no step of the evening any more, and what is not done has no tick.
  const told = all(page, '.steps__told li, .step-list__done');
  const offered = all(page, '.step-list:not(.step-list--row) .button');
  expect(told.filter((each) => offered.some((name) => each.startsWith(name)))).toEqual([]);
  for (const fold of page.querySelectorAll('.folded')) {
    const isTicked = fold.querySelector('.folded__head .status--done') !== null;
    const heading = said(fold.querySelector('h2') as Element);
    if (heading.startsWith('Checklista')) expect(isTicked).toBe(ticked === pass.checklist.length);
    if (heading === 'Klartecken') {
      expect(isTicked).toBe(pass.employers.every(({ goAhead }) => goAhead?.inForce));
    }
  }
}
