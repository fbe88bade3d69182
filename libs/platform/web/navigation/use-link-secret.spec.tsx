import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { useLinkSecret } from './use-link-secret.js';

afterEach(() => {
  location.hash = '';
});

function Shown() {
  return <p id="innehall">{useLinkSecret()}</p>;
}
const goTo = (hash: string) =>
  act(async () => {
    location.hash = hash;
    dispatchEvent(new HashChangeEvent('hashchange'));
  });

describe('the secret of a link', () => {
  it('is read anew when another link is opened in the same tab', async () => {
    location.hash = 'first';
    render(<Shown />);
    screen.getByText('first');
    await goTo('second');
    screen.getByText('second');
  });

  it('stays when one jumps to a part of the page, or leaves the fragment empty', async () => {
    location.hash = 'first';
    render(<Shown />);
    await goTo('innehall');
    screen.getByText('first');
    await goTo('');
    screen.getByText('first');
  });

  it('is read in this one place', () => {
    const files = readdirSync('libs', { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.tsx?$/.test(file) && !/\.spec\./.test(file),
    );
    const readers = files.filter((file) =>
      readFileSync(join('libs', file), 'utf8').includes('location.hash'),
    );
    expect(readers).toEqual(['platform/web/navigation/use-link-secret.ts']);
  });
});
