/**
 * What can be made, each of a living sample (libs/samples): `place` says where what is made of it lies, `example`
 * and `swedish` show how one names it.
 */
export const ACTIVITY_TYPE = {
  sample: {
    one: 'sample-meeting',
    many: 'sample-meetings',
    swedish: { one: 'provträff', many: 'provträffar', the: 'provträffen' },
  },
  isType: true,
  example: 'study-circle',
  swedish: 'studiecirkel, studiecirklar, studiecirkeln',
  place: (many) => `activities/${many}`,
};

export const DOMAIN = {
  sample: {
    one: 'sample-partner',
    many: 'sample-partners',
    swedish: { one: 'provpart', many: 'provparter', the: 'provparten' },
  },
  isType: false,
  example: 'house-key',
  swedish: 'husnyckel, husnycklar, husnyckeln',
  place: (many) => many,
};
