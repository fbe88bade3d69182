import { clone, day, MANAGERS, own, type StatesOf, select } from './planted-states.js';

export const statesOfShelf: StatesOf = {
  guarded: ['shelf_item'],
  states: [
    {
      kind: 'SHELF_REVIEW',
      state: 'a material whose day of review has come',
      plant: select(
        clone('shelf_item', `state = 'PUBLISHED'`, own({ review_on: day(-1), opened_on: 'null' })),
      ),
      who: MANAGERS,
    },
  ],
};
