import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import { STANDINGS, type Standing } from '../rules/standing.js';
import TrainingPage from './training-page.js';

/** What there is to book or is booked, whatever the standing. */
const SEATS = {
  'nothing to book': {},
  'a course to book': {
    next: {
      ...{ id: 's1', courseName: 'Fördjupning', place: 'Stadshuset', topics: [], seatsLeft: 4 },
      ...{ startsAt: '2022-06-14T07:00:00Z', endsAt: '2022-06-14T14:00:00Z' },
    },
  },
  'a seat': booked('SEAT', false),
  'a place in the queue': booked('QUEUED', false),
  'a seat that has begun': booked('SEAT', true),
} as const;
type Seat = keyof typeof SEATS;
function booked(seat: string, hasBegun: boolean) {
  return { booking: { id: 'b1', seat, hasBegun, startsAt: '2022-06-14T07:00:00Z' } };
}

/** The heading of each standing. */
const HEADINGS: Readonly<Record<Standing, string>> = {
  MISSING: 'Fördjupning i metoden: saknas',
  EXPIRED: 'Fördjupning i metoden: gick ut 27 april 2022',
  ENDS_SOON: 'Fördjupning i metoden: gäller till 27 april 2022',
  VALID: 'Fördjupning i metoden: gäller till 27 april 2022',
};

interface Row {
  /** What is read beside the heading. */
  readonly waits?: string;
  /** What oneself may do now. */
  readonly acts: readonly string[];
  readonly filled?: string;
  readonly later?: string;
}
const GIVEN = 'Sedan: få behörigheten Fördjupning i metoden';

/** What oneself reads and may do, by what there is to book. */
const OPEN: Readonly<Record<Seat, Row>> = {
  'nothing to book': { acts: [], later: 'Sedan: boka utbildningen Fördjupning i metoden' },
  'a course to book': { acts: ['Boka 14 juni'], filled: 'Boka 14 juni' },
  'a seat': { waits: 'Plats den 14 juni', acts: ['Avboka'], later: GIVEN },
  'a place in the queue': { waits: 'I kö till 14 juni', acts: ['Avboka'], later: GIVEN },
  'a seat that has begun': {
    ...{ waits: 'Var bokad 14 juni. Arrangören har inte prickat av.', acts: [], later: GIVEN },
  },
};
/** What is in force asks for nothing. */
const HELD: Readonly<Partial<Record<Seat, Row>>> = {
  'nothing to book': { acts: [] },
  'a course to book': { acts: ['Boka 14 juni'] },
};

const CASES = STANDINGS.flatMap((standing) =>
  (Object.keys(SEATS) as Seat[]).flatMap((seat) =>
    (['oneself', 'the manager'] as const).map((who) => ({ standing, seat, who })),
  ),
);

describe('a training, by standing, what there is to book and whoever looks', () => {
  it.each(CASES)('$standing, $seat, seen by $who', async ({ standing, seat, who }) => {
    const need = {
      ...{ kind: 'IN_DEPTH', isNeeded: true, standing, booking: null, next: null },
      validTo: standing === 'MISSING' ? null : '2022-04-27',
      ...SEATS[seat],
    };
    const person = (needs: object[]) => ({
      ...{ membershipId: 'm1', functionTitle: 'Socialsekreterare 1', unit: null, needs },
    });
    const isOneself = who === 'oneself';
    const trainingOverview = {
      ...{ decides: !isOneself, waiting: [], units: [], records: [] },
      ...{ own: person(isOneself ? [need] : []), staff: isOneself ? [] : [person([need])] },
    };
    await renderPage(
      <ViewerProvider viewer={demoViewer({ permissions: ['training:read'] })}>
        <TrainingPage />
      </ViewerProvider>,
      {
        ...{ path: '/utbildning', url: '/utbildning' },
        answers: {
          TrainingPage: { trainingOverview },
          TrainingGate: { trainingGate: { mode: 'WARN', version: 0 } },
          TrainingCourses: { trainingCourses: [] },
        },
      },
    );
    await screen.findByText(HEADINGS[standing]);
    const row = (standing === 'VALID' && HELD[seat]) || OPEN[seat];
    if (row.waits) screen.getByText(row.waits);
    const acts = [...document.querySelectorAll('.person-needs .button')].map(
      (each) => each.textContent,
    );
    expect(acts).toEqual(row.acts);
    const filled = [...document.querySelectorAll('.person-needs .button--primary')];
    // Nothing of somebody else is filled, and of theirs nothing is folded: the row says it.
    expect(filled.map((each) => each.textContent)).toEqual(
      isOneself && row.filled ? [row.filled] : [],
    );
    const folds = [...document.querySelectorAll('.later-steps > summary')];
    expect(folds.map((each) => each.textContent)).toEqual(
      isOneself && row.later ? [row.later] : [],
    );
  });
});
