import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import CallPage from './call-page.js';

const agency = {
  id: 'a1',
  key: 'SOC-LUND',
  kind: 'SOCIAL_SERVICES',
  name: '',
  shortName: 'Socialtjänsten Lund',
};

function answering(more: object, contact: object = {}) {
  return {
    answers: false,
    until: null,
    opensAt: null,
    ...more,
    contact: {
      id: 'c1',
      label: 'Socialjouren Lund',
      phone: '040-628 04 11',
      hours: 'Alla dagar 16–02',
      note: null,
      classification: 'P1',
      testedOn: null,
      siteIds: ['site-1'],
      agency,
      ...contact,
    },
  };
}

const none = { siteCoverage: { spans: [], gaps: [] } };

function open(answersNow: readonly object[], siteCoverage: object = none, viewer: object = {}) {
  const page = (
    <ViewerProvider viewer={demoViewer(viewer)}>
      <CallPage />
    </ViewerProvider>
  );
  return renderPage(page, {
    path: '/ring',
    url: '/ring?plats=lund&v=2022-20',
    answers: { AnswersNow: { answersNow }, CoverageWeek: siteCoverage },
  });
}

describe('who do I call now', () => {
  it('gives the national numbers to everybody and asks the server nothing', async () => {
    const { sent } = await renderPage(
      <ViewerProvider viewer={null}>
        <CallPage />
      </ViewerProvider>,
    );
    expect(screen.getByRole('link', { name: /^Ring 112/ }).getAttribute('href')).toBe('tel:112');
    expect(screen.getByRole('link', { name: 'Logga in' }).getAttribute('href')).toBe(
      '/logga-in?till=%2Fring',
    );
    expect(sent).toEqual([]);
  });

  it('keeps the national numbers for somebody whose agency takes part nowhere', async () => {
    await renderPage(
      <ViewerProvider viewer={demoViewer({ places: [] })}>
        <CallPage />
      </ViewerProvider>,
    );
    expect(screen.getByText(/deltar inte på någon ort/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Ring 114 14/ })).toBeTruthy();
  });

  it('says so when nobody answers, and when they open', async () => {
    await open([answering({ opensAt: '2040-05-20T14:00:00Z' })]);
    expect(await screen.findByText(/Ingen svarar enligt schemat just nu/)).toBeTruthy();
    expect(screen.getByText('Stängt nu, öppnar sön 20 maj 16.00')).toBeTruthy();
  });

  it('shows the stated hours of a function without a schedule', async () => {
    await open([answering({})]);
    expect(await screen.findByText('Alla dagar 16–02')).toBeTruthy();
  });

  it('says which other towns of mine a function answers for', async () => {
    const [lund] = demoViewer().places;
    const kronhamn = {
      ...lund,
      site: { id: 'site-3', key: 'kronhamn', name: 'Kronhamn' },
    } as never;
    await open([answering({}, { siteIds: ['site-1', 'site-3', 'unknown'] })], none, {
      places: [...demoViewer().places, kronhamn],
    });
    expect(await screen.findByText('Svarar även för Kronhamn')).toBeTruthy();
  });

  it('calls the one who answers with one tap', async () => {
    await open([answering({ answers: true })]);
    expect(await screen.findByText('Svarar dygnet runt')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Ring 040-628 04 11, Socialjouren Lund' });
    expect(link.getAttribute('href')).toBe('tel:0406280411');
  });

  it('shows a night on the day it begins, and the gap after it', async () => {
    const contact = { id: 'c1', label: 'Socialjouren Lund' };
    const night = { startsAt: '2022-05-20T14:00:00Z', endsAt: '2022-05-21T00:00:00Z' };
    const gap = { startsAt: '2022-05-21T00:00:00Z', endsAt: '2022-05-21T14:00:00Z' };
    await open([], {
      siteCoverage: { spans: [{ ...night, contact, agency }], gaps: [{ ...gap, agency }] },
    });
    const answers = await screen.findByRole('row', { name: /Socialjouren Lund/ });
    expect(within(answers).getAllByRole('cell')[4]?.textContent).toBe('16\u2060–\u206002');
    const gaps = screen.getByRole('row', { name: /Ingen svarar/ });
    expect(within(gaps).getAllByRole('cell')[5]?.textContent).toBe('02\u2060–\u206016');
  });
});
