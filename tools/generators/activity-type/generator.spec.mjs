import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { namesOf } from './names.mjs';

const template = join(import.meta.dirname, 'template');
const noon = new Date('2026-12-24T12:00:00Z');

describe('the names of a new type', () => {
  it('come in every form the template asks for', () => {
    expect(namesOf('study-circle', noon, '20261125-0900-reports')).toEqual({
      kebab: 'study-circle',
      folder: 'study-circles',
      Pascal: 'StudyCircle',
      camel: 'studyCircle',
      UPPER: 'STUDY_CIRCLE',
      snake: 'study_circle',
      human: 'study circle',
      Human: 'Study circle',
      stamp: '20261224-1200',
    });
  });

  it.each([
    ['an older timeline', '20261125-0900-reports', '20261224-1200'],
    ['a migration of the same day, later', '20261224-1500-other', '20261224-1510'],
  ])('put its table after %s', (_, last, stamp) => {
    expect(namesOf('webinar', noon, last).stamp).toBe(stamp);
  });
});

it('leaves no word of the template unfilled', () => {
  const names = namesOf('webinar', noon, '20261125-0900-reports');
  const files = readdirSync(template, { recursive: true })
    .map((path) => join(template, path))
    .filter((path) => statSync(path).isFile());
  const asked = files.flatMap((path) =>
    [...`${path}\n${readFileSync(path, 'utf8')}`.matchAll(/__([A-Za-z]+?)__/g)].map(
      ([, name]) => name,
    ),
  );
  expect(files.length).toBeGreaterThan(15);
  expect([...new Set(asked)].filter((name) => !(name in names) && name !== 'typename')).toEqual([]);
});
