import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, readonly [day: number, row: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The arrows move between the blocks of the week: up and down within a day, to the sides to the next
 * day that has any, as near as possible in height. Tab goes through all of them as ever.
 */
export function moveInWeek(event: KeyboardEvent, table: HTMLElement | null): void {
  const step = STEPS[event.key];
  const here = event.target;
  if (!step || !table || !(here instanceof HTMLElement) || here.dataset.day === undefined) return;
  const all = [...table.querySelectorAll<HTMLElement>('[data-day]')];
  const day = Number(here.dataset.day);
  const target = step[1] === 0 ? aside(all, here, day, step[0]) : below(all, here, day, step[1]);
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function below(all: readonly HTMLElement[], here: HTMLElement, day: number, by: number) {
  const inDay = all.filter((it) => Number(it.dataset.day) === day);
  return inDay[inDay.indexOf(here) + by];
}

function aside(all: readonly HTMLElement[], here: HTMLElement, day: number, by: number) {
  const days = all
    .map((it) => Number(it.dataset.day))
    .filter((it) => (by < 0 ? it < day : it > day));
  if (days.length === 0) return undefined;
  const next = by < 0 ? Math.max(...days) : Math.min(...days);
  const top = (it: HTMLElement) => it.getBoundingClientRect().top;
  return all
    .filter((it) => Number(it.dataset.day) === next)
    .sort((a, b) => Math.abs(top(a) - top(here)) - Math.abs(top(b) - top(here)))[0];
}
