import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import ImportActorsPage from './import-actors-page.js';

/** Puts a server in the place of the one that `renderPage` brings, before the page asks it anything. */
function Before({ server, children }: { server: typeof fetch; children: ReactNode }) {
  useState(() => {
    globalThis.fetch = server;
  });
  return children;
}

describe('A file of actors', () => {
  it('leaves columns with addresses, people and phones where they are, and says so', async () => {
    const sent: string[] = [];
    const server: typeof fetch = async (_, init) => {
      if (init?.method === 'POST') sent.push(String(init.body));
      return { ok: true, status: 200, json: async () => ({ task: null }) } as Response;
    };
    const { user } = await renderPage(
      <Before server={server}>
        <ViewerProvider viewer={demoViewer({ permissions: ['actor:read', 'actor:keep'] })}>
          <ImportActorsPage />
        </ViewerProvider>
      </Before>,
      { path: '/aktorer/las-in' },
    );
    const lines = [
      'Organisation;Slag;Sektor;Besöksadress;Postnummer;Kontaktperson;Telefon',
      'Kvinnojouren;Skyddat boende;Idéburen;Storgatan 12;22222;Anna;040-628 04 99',
    ];
    const input = document.querySelector('input[type=file]') as HTMLInputElement;
    await user.upload(input, new File([lines.join('\n')], 'a.csv', { type: 'text/csv' }));
    expect(
      await screen.findByText(/Besöksadress, Postnummer, Kontaktperson, Telefon/),
    ).toBeTruthy();
    expect(sent.map((body) => JSON.parse(body).rows)).toEqual([
      [{ row: 2, name: 'Kvinnojouren', kind: 'SHELTER', sector: 'CIVIL_SOCIETY' }],
    ]);
    expect(sent.join()).not.toMatch(/Storgatan|Anna|22222|628/);
  });
});
