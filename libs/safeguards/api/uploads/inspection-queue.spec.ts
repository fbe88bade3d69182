import { describe, expect, it } from '@jest/globals';
import { InspectionQueue, MOST_WAITING, type Place } from './inspection-queue.js';

const begun = (order: string[], name: string, place: Place | null) =>
  place?.turn().then(() => order.push(name));
/** Long enough for every promise that can be kept. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the queue of files', () => {
  it('lets one begin at a time, in the order in which files have arrived', async () => {
    const queue = new InspectionQueue();
    const [slow, first, second] = ['a', 'b', 'c'].map((person) => queue.place(person));
    const order: string[] = [];
    begun(order, 'first', first as Place);
    begun(order, 'second', second as Place);
    begun(order, 'slow', slow as Place);
    await settled();
    expect(order).toEqual(['first']);
    first?.leave();
    await settled();
    expect(order).toEqual(['first', 'slow']);
    slow?.leave();
    slow?.leave();
    await settled();
    expect(order).toEqual(['first', 'slow', 'second']);
  });

  it('has one place for each person beside the one that is looked into', async () => {
    const queue = new InspectionQueue();
    const running = queue.place('a');
    expect(queue.place('a')).toBeNull();
    await running?.turn();
    const next = queue.place('a');
    expect(next).not.toBeNull();
    expect(queue.place('a')).toBeNull();
    next?.leave();
    expect(queue.place('a')).not.toBeNull();
  });

  it('has so many places in all', async () => {
    const queue = new InspectionQueue();
    await queue.place('first')?.turn();
    for (let at = 0; at < MOST_WAITING; at += 1) expect(queue.place(`${at}`)).not.toBeNull();
    expect(queue.place('late')).toBeNull();
  });
});
